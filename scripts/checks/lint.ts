import { runTool } from "../lib/run-tool.ts";
import { type Check, single } from "./check.ts";

export const lint: Check = {
  name: "lint",
  run: async () => {
    const ran = await runTool("biome", ["ci", "--error-on-warnings", "--max-diagnostics=60", "--colors=off"]);
    return single(ran.code === 0, ran.output);
  },
};
