import { core, safeParse } from "zod/mini";
import { localisedSchema } from "../schema/localised.ts";
import { jsonPath, type PathKey } from "./json-path.ts";
import type { Problem } from "./problem.ts";
import { childSchemas } from "./schema-at.ts";
import { showValue } from "./show-value.ts";

const ADDRESSES = /^(url|href|link|image)$/i;

/** What a schema lets pass in a value that fits it: texts without the default language, and addresses that a page must not follow. */
export function checkContent(schema: core.$ZodType, value: unknown, language: string, path: readonly PathKey[]): Problem[] {
  if (typeof value !== "object" || value === null) return [];
  const option = options(schema).find((one) => safeParse(one, value).success);
  if (!option) return [];
  if (isLocalised(option)) return checkTexts(Object.keys(value), language, path);
  const entries: [PathKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, entry]) => [
    ...checkAddress(key, entry, path),
    ...childSchemas(option, key).flatMap((child) => checkContent(child, entry, language, [...path, key])),
  ]);
}

/** A schema without its wrappers, and each option of a union; but a localised text, itself a union, stays whole. */
function options(schema: core.$ZodType): core.$ZodType[] {
  if (isLocalised(schema)) return [schema];
  if (schema instanceof core.$ZodOptional) return options(schema._zod.def.innerType);
  if (schema instanceof core.$ZodUnion) return schema._zod.def.options.flatMap(options);
  return [schema];
}

/** A schema that only adds a description to another keeps that one as its parent. */
function isLocalised(schema: core.$ZodType): boolean {
  return schema === localisedSchema || schema._zod.parent === localisedSchema;
}

function checkTexts(languages: readonly string[], language: string, path: readonly PathKey[]): Problem[] {
  if (languages.includes(language) || languages.includes(language.split("-")[0] ?? language)) return [];
  return [
    {
      path: jsonPath(path),
      expected: `a text in the default language, "${language}"`,
      found: languages.length ? languages.join(", ") : "{}",
    },
  ];
}

function checkAddress(key: PathKey, value: unknown, path: readonly PathKey[]): Problem[] {
  if (typeof key !== "string" || !ADDRESSES.test(key)) return [];
  const image = /image/i.test(key);
  const expected = `an address that is ${image ? "http, https or a path" : "http, https, mailto, tel or a path"}`;
  // One address, or one for each language.
  const addresses: [string[], unknown][] =
    typeof value === "object" && value !== null
      ? Object.entries(value).map(([language, entry]) => [[key, language], entry])
      : [[[key], value]];
  return addresses.flatMap(([keys, address]) =>
    typeof address !== "string" || isSafeAddress(address, image)
      ? []
      : [{ path: jsonPath([...path, ...keys]), expected, found: showValue(address) }],
  );
}

/** Whether an address may be followed, or, for images, be loaded. */
export function isSafeAddress(address: string, image = false): boolean {
  if (!URL.canParse(address, "https://store.example/")) return false;
  const { protocol } = new URL(address, "https://store.example/");
  return /^https?:$/.test(protocol) || (!image && /^(mailto|tel):$/.test(protocol));
}
