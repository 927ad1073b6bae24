import { expect, it } from "vitest";
import { run } from "./lib/run.ts";

/** Runs the entry of every npm script as if this were another Node, with a command that there is not. */
function setUp(version: string) {
  const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: ${JSON.stringify(version)} } })`;
  return run(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`, "scripts/setup.mjs", "nothing"]);
}

it.each(["12.22.12", "18.20.8", "20.9.0", "20.18.3"])("tells the owner of Node %s in one line which is needed", async (version) => {
  expect(await setUp(version)).toEqual({
    code: 1,
    output: `noren: Node 20.19 or newer is needed, and this is ${version}. See https://nodejs.org/\n`,
  });
});

it.each(["20.19.0", "20.20.1", "22.0.0", "100.1.0"])("goes on with Node %s", async (version) => {
  expect(await setUp(version)).toEqual({ code: 1, output: 'noren: there is no command "nothing" in scripts/\n' });
});
