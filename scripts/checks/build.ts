import { runScript } from "../lib/run-script.ts";
import { type Check, single } from "./check.ts";

/** In a process of its own: what it imports may be broken, and the other checks should still run and be counted. */
export const build: Check = {
  name: "build",
  run: async () => {
    const ran = await runScript("build", []);
    return single(ran.code === 0, ran.output);
  },
};
