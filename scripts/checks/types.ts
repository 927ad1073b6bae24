import { runTool } from "../lib/run-tool.ts";
import { type Check, single, sum } from "./check.ts";

export const types: Check = {
  name: "types",
  run: async () => {
    const sources = await runTool("tsc", ["-b"]);
    const rest = await runTool("tsc", ["-p", "tsconfig.test.json"]);
    return sum([single(sources.code === 0, sources.output), single(rest.code === 0, rest.output)]);
  },
};
