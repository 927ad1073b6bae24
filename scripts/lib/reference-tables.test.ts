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
