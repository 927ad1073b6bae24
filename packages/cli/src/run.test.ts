import { expect, it } from "vitest";
import { fakeTerminal } from "../test/fake-terminal.ts";
import { run } from "./run.ts";

const call = async (...args: string[]) => {
  const terminal = fakeTerminal("/");
  return { status: await run(args, terminal), said: terminal.said(), complained: terminal.complained() };
};

it("helps when asked, and when it is called with nothing", async () => {
  for (const args of [[], ["--help"], ["-h"]]) {
    const { status, said } = await call(...args);
    expect(status).toBe(0);
    expect(said).toContain("noren init");
  }
  for (const name of ["init", "validate", "build"]) expect((await call(name, "--help")).said).toContain(`noren ${name}`);
});

it("tells its version", async () => {
  const { status, said } = await call("--version");
  expect(status).toBe(0);
  expect(said).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it.each([
  [["hang"], '"hang" is no command of noren. Try: noren --help\n'],
  [["constructor"], '"constructor" is no command of noren. Try: noren --help\n'],
  [["build", "--fast"], "Unknown option '--fast'\n"],
  [["validate", "a.json", "b.json"], '"b.json" is one argument too many\n'],
  [
    ["init", "--platform", "abacus", "--yes"],
    '--platform: expected shopify or woocommerce or ec-cube or makeshop or opencart or vendure or other, found "abacus"\n',
  ],
])("answers %j with one clear line and status 2", async (args, line) => {
  expect(await call(...args)).toEqual({ status: 2, said: "", complained: line });
});

it("does not hang where nobody can be asked", async () => {
  const { status, complained } = await call("init");
  expect(status).toBe(2);
  expect(complained).toContain("noren init --yes");
});
