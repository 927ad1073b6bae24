import { expect, it } from "vitest";
import { referenceTables } from "./reference-tables.ts";

const options = { path: "", definitions: { Text: "[text](#texts)" } };

it("gives each object a table of its keys, with type, default and meaning", () => {
  const schema = {
    properties: {
      name: { $ref: "#/$defs/Text", description: "Its name." },
      box: { properties: { size: { type: "integer", minimum: 1, maximum: 9, default: 3, description: "a|b" } } },
    },
    required: ["name"],
  };
  expect(referenceTables(schema, options)).toBe(
    [
      "| key | type | default | what it means |",
      "| --- | --- | --- | --- |",
      "| `name` | [text](#texts) | **required** | Its name. |",
      "| `box` | [object](#box) |  |  |",
      "",
      '<a id="box"></a>',
      "",
      "**`box`**",
      "",
      "| key | type | default | what it means |",
      "| --- | --- | --- | --- |",
      "| `size` | whole number from 1 to 9 | `3` | a\\|b |",
    ].join("\n"),
  );
});

it("tells the options of a union apart by their tag", () => {
  const option = (on: string, more: object) => ({ description: `On ${on}.`, properties: { on: { const: on }, ...more }, required: ["on"] });
  const table = referenceTables({ oneOf: [option("page", {}), option("time", { seconds: { type: "number" } })] }, options);
  expect(table.split("\n").slice(2)).toEqual([
    "| `page` |  |  |  | On page. |",
    "| `time` |  |  |  | On time. |",
    "|  | `seconds` | number |  |  |",
  ]);
});

it("goes into lists, and not where the tables are elsewhere", () => {
  const item = { type: "object", properties: { a: { type: "string" } } };
  const schema = { properties: { here: { type: "array", items: item }, there: { type: "array", items: item } } };
  const tables = referenceTables(schema, { ...options, prefix: "x ", elsewhere: { "there[]": "campaigns" } });
  expect(tables).toContain("| `here` | list of [object](#x-here) |");
  expect(tables).toContain("| `there` | list of [object](#campaigns) |");
  expect(tables.match(/\*\*`/g)).toHaveLength(1);
});

it("keeps objects of one key apart that two options of a union have", () => {
  const choices = (key: string) => ({ type: "array", items: { type: "object", properties: { [key]: { type: "string" } } } });
  const option = (type: string, key: string) => ({ properties: { type: { const: type }, choices: choices(key) } });
  const schema = { properties: { questions: { type: "array", items: { oneOf: [option("single", "a"), option("picture", "b")] } } } };
  const tables = referenceTables(schema, options);
  expect(tables.match(/<a id=.*/g)).toEqual([
    '<a id="questions"></a>',
    '<a id="questions-single-choices"></a>',
    '<a id="questions-picture-choices"></a>',
  ]);
  expect(tables).toContain("|  | `choices` | list of [object](#questions-picture-choices) |");
  expect(tables).toContain("**`questions[picture].choices[]`**");
});

it("says all types that a value may have, and takes no definition without words", () => {
  const schema = { properties: { to: { type: ["string", "number", "boolean"] } } };
  expect(referenceTables(schema, options)).toContain("| `to` | text or number or `true` or `false` |");
  expect(() => referenceTables({ properties: { next: { $ref: "#/$defs/Jump" } } }, options)).toThrow("the definition Jump");
});
