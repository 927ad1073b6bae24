import { runTool } from "../lib/run-tool.ts";
import { type Check, single } from "./check.ts";

export const knip: Check = {
  name: "knip",
  run: async () => {
    const ran = await runTool("knip", ["--treat-config-hints-as-errors", "--no-progress"]);
    return single(ran.code === 0, ran.output);
  },
};
