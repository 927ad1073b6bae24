import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { fakeTerminal, inFolder } from "../../test/fake-terminal.ts";
import { run } from "../run.ts";

const good = { version: 1, site: "tea", endpoint: "/events", consent: { mode: "ask" }, campaigns: [] };

it("ends with 0 for a good file and says so", async () => {
  await inFolder(async (folder) => {
    await writeFile(path.join(folder, "noren.config.json"), `\uFEFF${JSON.stringify(good)}`);
    const terminal = fakeTerminal(folder);
    expect(await run(["validate"], terminal)).toBe(0);
    expect(terminal.said()).toBe("✓ noren.config.json is valid\n");
  });
});

it("ends with 1 and names path, expectation and finding", async () => {
  await inFolder(async (folder) => {
    await writeFile(path.join(folder, "my.json"), JSON.stringify({ ...good, site: 5 }));
    const terminal = fakeTerminal(folder);
    expect(await run(["validate", "my.json"], terminal)).toBe(1);
    expect(terminal.complained()).toBe("✗ my.json: 1 problem\n  site\n    expected a text\n    found    5\n");
  });
});

it("prints the problems as JSON", async () => {
  await inFolder(async (folder) => {
    await writeFile(path.join(folder, "noren.config.json"), JSON.stringify({ ...good, site: 5 }));
    const terminal = fakeTerminal(folder);
    expect(await run(["validate", "--json"], terminal)).toBe(1);
    expect(JSON.parse(terminal.said())).toEqual({
      file: "noren.config.json",
      valid: false,
      problems: [{ path: "site", expected: "a text", found: "5" }],
    });
  });
});

it("tells of a missing file, and of the line of what is no JSON", async () => {
  await inFolder(async (folder) => {
    const terminal = fakeTerminal(folder);
    expect(await run(["validate"], terminal)).toBe(1);
    expect(terminal.complained()).toContain("expected a file (noren init writes one)");
    await writeFile(path.join(folder, "noren.config.json"), '{\n  "version": 1,\n  "site": tea\n}\n');
    const again = fakeTerminal(folder);
    expect(await run(["validate"], again)).toBe(1);
    expect(again.complained()).toContain("expected JSON\n");
    expect(again.complained()).toMatch(/at line 3, column \d+/);
  });
});

it("prints a JSON Schema in which the content follows from the widget", async () => {
  const terminal = fakeTerminal("/");
  expect(await run(["validate", "--schema"], terminal)).toBe(0);
  const schema = JSON.parse(terminal.said());
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  const retention = schema.properties.campaigns.items.allOf.find(
    (part: { if: { properties: { widget: { const: string } } } }) => part.if.properties.widget.const === "retention",
  );
  const { content, experiment } = retention.then.properties;
  expect(experiment.properties.variations.items.properties.content).toEqual(content);
  expect(Object.keys(schema.$defs[content.$ref.replace("#/$defs/", "")].properties)).toContain("coupon");
});

it("prints a JSON Schema that explains every key and refers to nothing that it lacks", async () => {
  const terminal = fakeTerminal("/");
  await run(["validate", "--schema"], terminal);
  const schema = JSON.parse(terminal.said());
  const unexplained: string[] = [];
  const lost: string[] = [];
  const look = (part: unknown, path: string): void => {
    if (typeof part !== "object" || part === null) return;
    if ("$ref" in part && !(String(part.$ref).replace("#/$defs/", "") in schema.$defs)) lost.push(String(part.$ref));
    for (const [key, value] of Object.entries(part)) {
      if (key === "properties" && !/\/(if|then)\b/.test(path)) {
        for (const [name, property] of Object.entries<object>(value)) {
          // What tells the options of a union from one another is told by the option.
          const isTag = "const" in property && "description" in part;
          if (!("description" in property) && !isTag) unexplained.push(`${path}/${name}`);
        }
      }
      look(value, `${path}/${key}`);
    }
  };
  look(schema, "");
  expect(unexplained).toEqual([]);
  expect(lost).toEqual([]);
});
