/** A part of a JSON Schema (draft 2020-12), as far as it is read here. */
type Schema = { readonly [keyword: string]: unknown };

export interface ReferenceOptions {
  /** Name of the object whose tables these are, such as `campaigns[]`; "" for a whole file. */
  path: string;
  /** Stands before every anchor, for objects of one name on one page. */
  prefix?: string;
  /** Definitions by the end of a `$ref`, and what the type column says in their place. */
  definitions: { readonly [name: string]: string };
  /** Paths whose objects have tables elsewhere, with the anchors of these. */
  elsewhere?: { readonly [path: string]: string };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const listOf = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);

const propertiesOf = (schema: Schema): [key: string, schema: Schema][] =>
  isSchema(schema.properties) ? Object.entries(schema.properties).flatMap(([key, value]) => (isSchema(value) ? [[key, value]] : [])) : [];

const optionsOf = (schema: Schema): readonly Schema[] => listOf(schema.oneOf ?? schema.anyOf);

const isRequired = (schema: Schema, key: string): boolean => Array.isArray(schema.required) && schema.required.includes(key);

const code = (value: unknown): string => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

const text = (value: unknown): string => (typeof value === "string" ? value.replaceAll("|", "\\|") : "");

/** The anchor of an object's table: `campaigns[].trigger` gives `campaigns-trigger`. */
function anchorOf(path: string, { prefix = "" }: ReferenceOptions): string {
  return (prefix + path)
    .replaceAll("[]", "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
}

function numberType({ minimum, maximum }: Schema, what: string): string {
  const to = typeof maximum === "number" && maximum < Number.MAX_SAFE_INTEGER ? ` to ${maximum}` : "";
  return `${what}${typeof minimum === "number" && minimum > Number.MIN_SAFE_INTEGER ? ` from ${minimum}` : ""}${to}`;
}

function definitionOf(name: string, { definitions }: ReferenceOptions): string {
  const found = definitions[name];
  if (found === undefined) throw new Error(`expected words for the definition ${name}, found none: name it in scripts/lib/documents.ts`);
  return found;
}

function typeOf(schema: Schema, path: string, options: ReferenceOptions): string {
  const { $ref, enum: names, const: only, type, prefixItems, items } = schema;
  const choices = optionsOf(schema);
  const elsewhere = options.elsewhere?.[path];
  if (elsewhere !== undefined) return `[object](#${elsewhere})`;
  if (typeof $ref === "string") return definitionOf($ref.replace("#/$defs/", ""), options);
  if (Array.isArray(names)) return names.map(code).join(" or ");
  if (only !== undefined) return code(only);
  if (choices.length > 0) return [...new Set(choices.map((choice) => typeOf(choice, path, options)))].join(" or ");
  if (Array.isArray(prefixItems))
    return `\\[${listOf(prefixItems)
      .map((item) => typeOf(item, path, options))
      .join(", ")}\\]`;
  if (Array.isArray(type)) return type.map((one) => typeOf({ type: one }, path, options)).join(" or ");
  if (type === "array" && isSchema(items)) return `list of ${typeOf(items, `${path}[]`, options)}`;
  if (propertiesOf(schema).length > 0) return `[object](#${anchorOf(path, options)})`;
  if (type === "string") return typeof schema.maxLength === "number" ? `text of at most ${schema.maxLength}` : "text";
  if (type === "integer") return numberType(schema, "whole number");
  if (type === "number") return numberType(schema, "number");
  if (type === "boolean") return "`true` or `false`";
  return type === "object" ? "object" : "anything";
}

function row(parent: Schema, key: string, schema: Schema, path: string, options: ReferenceOptions, oneOfMany: boolean): string[] {
  const { default: usual, description } = schema;
  const standard = usual === undefined ? (isRequired(parent, key) ? (oneOfMany ? "one of them" : "**required**") : "") : code(usual);
  return [`\`${key}\``, typeOf(schema, path, options), standard, text(description)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The objects that a schema may be: itself, or the options of a union. */
function objectsOf(schema: Schema): readonly Schema[] {
  return [schema, ...optionsOf(schema)].filter((one) => propertiesOf(one).length > 0);
}

/** The key by whose constant value the options of a union are told apart. */
function tagOf(objects: readonly Schema[]): string | undefined {
  const [first] = objects;
  if (!first || objects.length < 2) return undefined;
  return propertiesOf(first)
    .map(([key]) => key)
    .find((key) => objects.every((object) => propertiesOf(object).some(([other, { const: only }]) => other === key && only !== undefined)));
}

const below = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

const tagValueOf = (object: Schema, tag: string): unknown => propertiesOf(object).find(([key]) => key === tag)?.[1].const;

/** Where an option of a union stands: keys of one name in two options are two objects, so `questions[]` becomes `questions[picture]`. */
function optionPath(object: Schema, tag: string | undefined, path: string): string {
  return tag === undefined ? path : `${path.replace(/\[\]$/, "")}[${tagValueOf(object, tag)}]`;
}

function tableOf(objects: readonly Schema[], path: string, options: ReferenceOptions): string {
  const tag = tagOf(objects);
  const head = ["key", "type", "default", "what it means"];
  const rowsOf = (object: Schema) =>
    propertiesOf(object)
      .filter(([key]) => key !== tag)
      .map(([key, schema]) => row(object, key, schema, below(optionPath(object, tag, path), key), options, !tag && objects.length > 1));
  if (!tag) return table(head, objects.flatMap(rowsOf));
  return table(
    [`\`${tag}\``, ...head],
    objects.flatMap((object) => [
      [code(tagValueOf(object, tag)), "", "", "", text(object.description)],
      ...rowsOf(object).map((cells) => ["", ...cells]),
    ]),
  );
}

/** The tables of an object and of all objects below it, as Markdown: one for each, under an anchor of its path. */
export function referenceTables(schema: Schema, options: ReferenceOptions): string {
  const parts: string[] = [];
  const add = (found: Schema, path: string): void => {
    if (options.elsewhere?.[path] !== undefined) return;
    const objects = objectsOf(found);
    if (objects.length > 0) {
      if (path !== options.path) parts.push(`<a id="${anchorOf(path, options)}"></a>\n\n**\`${path}\`**`);
      parts.push(tableOf(objects, path, options));
    }
    const tag = tagOf(objects);
    for (const object of objects)
      for (const [key, property] of propertiesOf(object)) add(property, below(optionPath(object, tag, path), key));
    if (isSchema(found.items)) add(found.items, `${path}[]`);
  };
  add(schema, options.path);
  return parts.join("\n\n");
}
