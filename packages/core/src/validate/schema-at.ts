import { core } from "zod/mini";
import type { PathKey } from "./json-path.ts";

type Schema = core.$ZodType;

/** A schema without its wrappers, and each option of a union. */
function alternatives(schema: Schema): Schema[] {
  if (schema instanceof core.$ZodOptional || schema instanceof core.$ZodNullable || schema instanceof core.$ZodDefault) {
    return alternatives(schema._zod.def.innerType);
  }
  if (schema instanceof core.$ZodUnion) return schema._zod.def.options.flatMap(alternatives);
  return [schema];
}

/** The schemas directly below one: what an object may have at a key, what a list may hold. */
export function childSchemas(schema: Schema, key: PathKey): Schema[] {
  return alternatives(schema).flatMap((one) => {
    if (one instanceof core.$ZodObject) return one._zod.def.shape[String(key)] ?? [];
    if (one instanceof core.$ZodRecord) return one._zod.def.valueType;
    if (one instanceof core.$ZodArray) return one._zod.def.element;
    return [];
  });
}

/** The keys that an object at a path may have; empty where no object may be. */
export function keysAt(schema: Schema, path: readonly PathKey[]): string[] {
  const found = path.reduce<Schema[]>((schemas, key) => schemas.flatMap((one) => childSchemas(one, key)), [schema]);
  const keys = found.flatMap(alternatives).flatMap((one) => (one instanceof core.$ZodObject ? Object.keys(one._zod.def.shape) : []));
  return [...new Set(keys)];
}
