import { isRecord } from "../../record.ts";
import type { Json } from "../event.ts";
import type { Data } from "./mapped-event.ts";

const isJson = (value: unknown): value is Json => value !== undefined;

/** What stands at a dotted path, a number being a place in a list; undefined where there is nothing, or null. */
export function dig(value: Json | undefined, path: string): Json | undefined {
  let at: unknown = value;
  for (const key of path.split(".")) at = Array.isArray(at) ? at[Number(key)] : isRecord(at) ? at[key] : undefined;
  return isJson(at) && at !== null ? at : undefined;
}

/** An object of those fields that have a value, or undefined where none has. */
export function whole(fields: { readonly [field: string]: Json | undefined }): Data | undefined {
  const entries = Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const]));
  return entries[0] && Object.fromEntries(entries);
}
