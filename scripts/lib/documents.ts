import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildJsonSchema, jsonSchema } from "../../packages/cli/src/index.ts";
import { fillParts } from "./fill-parts.ts";
import { type ReferenceOptions, referenceTables } from "./reference-tables.ts";
import { root } from "./root.ts";

type Parts = { readonly [name: string]: string };

/** Definitions of the schema that have tables of their own behind the widget's: their names, and the anchors of these tables. */
const surveyParts = { Choice: "survey-choice", Jump: "survey-jump", Assignment: "survey-assignment", Ending: "survey-ending" };
const definitions = {
  Text: "[text](#texts)",
  Condition: "[condition](#conditions)",
  Rule: "[rule](#triggers)",
  ...Object.fromEntries(Object.entries(surveyParts).map(([name, anchor]) => [name, `[${name.toLowerCase()}](#${anchor})`])),
};
const widgets = ["survey", "shelf", "retention", "faq"];
const examples = ["core", "survey", "shelf", "retention", "faq", "targeting"];

function at(value: unknown, ...keys: string[]): { readonly [keyword: string]: unknown } {
  const found = keys.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );
  if (typeof found === "object" && found !== null) return { ...found };
  throw new Error(`expected ${keys.join(".")} in the schema, found nothing`);
}

function reference(): Parts {
  const config = jsonSchema();
  const tables = (schema: ReturnType<typeof at>, path: string, more: Partial<ReferenceOptions> = {}) =>
    referenceTables(schema, { path, definitions, ...more });
  const content = (widget: string) => tables(at(config, "$defs", `content-${widget}`), "content", { prefix: `${widget} ` });
  const part = (name: string, anchor: string) => {
    const found = at(config, "$defs", name);
    return `<a id="${anchor}"></a>\n\n**${name}.** ${found.description}\n\n${tables(found, name.toLowerCase(), { prefix: "survey " })}`;
  };
  return {
    config: tables(config, "", { elsewhere: { "campaigns[]": "campaigns" } }),
    campaign: tables(at(config, "properties", "campaigns", "items"), "campaigns[]"),
    rule: tables(at(config, "$defs", "Rule"), "rule"),
    ...Object.fromEntries(widgets.map((widget) => [widget, content(widget)])),
    survey: [content("survey"), ...Object.entries(surveyParts).map(([name, anchor]) => part(name, anchor))].join("\n\n"),
    build: tables(buildJsonSchema(), "", { prefix: "build " }),
  };
}

function npmExamples(names: readonly string[]): Parts {
  return Object.fromEntries(
    names.map((name) => [name, `\`\`\`ts\n${readFileSync(join(root, "examples/npm/src", `${name}.ts`), "utf8")}\`\`\``]),
  );
}

/** A page in docs/ that is partly made from the sources. */
export interface Document {
  /** Path from the project's folder. */
  file: string;
  text: string;
  /** What the text should be. */
  wanted: string;
}

/** The pages that are partly made from the sources. */
export function documents(): readonly Document[] {
  const pages: [file: string, parts: Parts][] = [
    ["docs/configuration.md", reference()],
    ["docs/npm.md", npmExamples(examples)],
    ["docs/plugins.md", npmExamples(["plugin"])],
  ];
  return pages.map(([file, parts]) => {
    const text = readFileSync(join(root, file), "utf8");
    return { file, text, wanted: fillParts(text, parts) };
  });
}
