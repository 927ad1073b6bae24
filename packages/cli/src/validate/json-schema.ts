import { configSchema } from "@noren/core/schema";
import { toJSONSchema } from "zod";
import { contentSchemas } from "./widgets.ts";

type Definitions = { [name: string]: unknown };

/** JSON Schema (draft 2020-12) of `noren.config.json`, for editors: each campaign's `content` follows from its `widget`. */
export function jsonSchema(): { [key: string]: unknown } {
  const definitions: Definitions = {};
  const byWidget = [...contentSchemas].map(([widget, schema]) => {
    const { $schema: _, $defs, ...whole } = toJSONSchema(schema, { io: "input" });
    const name = `content-${widget}`;
    Object.assign(definitions, $defs, { [name]: whole });
    const content = { $ref: `#/$defs/${name}` };
    const experiment = { properties: { variations: { items: { properties: { content } } } } };
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    return { if: { properties: { widget: { const: widget } }, required: ["widget"] }, then: { properties: { content, experiment } } };
  });
  const config = toJSONSchema(configSchema, {
    io: "input",
    override: ({ jsonSchema: part, path }) => {
      if (path.join("/") === "properties/campaigns/items") part.allOf = byWidget;
    },
  });
  return { ...config, $defs: { ...config.$defs, ...definitions } };
}
