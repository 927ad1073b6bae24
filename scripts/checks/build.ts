import { buildAll } from "../lib/build-all.ts";
import { type Check, single } from "./check.ts";

export const build: Check = {
  name: "build",
  run: async () => {
    try {
      await buildAll();
      return single(true, "");
    } catch (error) {
      return single(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  },
};
