import { installBrowsers } from "../lib/install-browsers.ts";
import { type Check, single, sum } from "./check.ts";
import { runVitest } from "./run-vitest.ts";

/** Each browser is a check of its own, so that a machine without one can never be all green. */
export const browsers: Check = {
  name: "browsers",
  run: async () => {
    const states = await installBrowsers((line) => console.log(line));
    const found = states.map(({ missing }) => single(missing === undefined, missing ?? ""));
    const tests = await runVitest("browsers", ["browser"]);
    return { ...sum([...found, tests]), ...(tests.note ? { note: tests.note } : {}) };
  },
};
