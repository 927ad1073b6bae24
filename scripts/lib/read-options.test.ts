import { expect, it } from "vitest";
import { readOptions, Stop } from "./read-options.ts";

const command = { help: "npm run boil", options: { json: { type: "boolean" }, cups: { type: "string" } } } as const;

function stopOf(args: string[], more = {}): Stop {
  try {
    readOptions(args, { ...command, ...more });
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
  throw new Error("expected a Stop, found none");
}

it("reads options, and names where a command takes some", () => {
  expect(readOptions(["--json", "--cups", "2"], command).values).toEqual({ json: true, cups: "2" });
  expect(readOptions(["green"], { ...command, names: true }).positionals).toEqual(["green"]);
});

it.each(["--help", "-h"])("gives the help for %s, whatever else is there", (flag) => {
  expect(stopOf(["--nope", flag])).toMatchObject({ message: "npm run boil", status: 0 });
});

it.each([["--nope"], ["green"], ["--cups"]])("says in one line what is wrong with %s", (arg) => {
  const { message, status } = stopOf([arg]);
  expect(status).toBe(1);
  expect(message).toMatch(/^noren: .*; -- --help tells what there is$/);
  expect(message).not.toContain("\n");
  expect(message).toContain(arg.replace("--cups", "'--cups <value>' argument missing"));
});
