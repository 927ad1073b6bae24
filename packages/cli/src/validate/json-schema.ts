import { configSchema } from "@noren/core/schema";
import { toJSONSchema } from "zod";
import { contentSchemas } from "./widgets.ts";

/** JSON Schema (draft 2020-12) of `noren.config.json`, for editors: each campaign's `content` follows from its `widget`. */
export function jsonSchema(): { [key: string]: unknown } {
  const contents = [...contentSchemas].map(([widget, schema]) => {
    const { $schema: _, ...content } = toJSONSchema(schema, { io: "input" });
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    return { if: { properties: { widget: { const: widget } }, required: ["widget"] }, then: { properties: { content } } };
  });
  return toJSONSchema(configSchema, {
    io: "input",
    override: ({ jsonSchema: part, path }) => {
      if (path.join("/") !== "properties/campaigns/items") return;
      part.allOf = contents;
    },
  });
}
