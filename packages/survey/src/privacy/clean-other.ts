import type { Json } from "@noren/core";
import { clean } from "./clean.ts";
import type { Kind } from "./kind.ts";

/** Choices, with those words cleaned that the shopper put beside them (`{ other }`). */
export function cleanOther(answer: Json, kinds: readonly Kind[], order: string | null): Json {
  const one = (chosen: Json): Json => ("other" in Object(chosen) ? { other: clean(`${Object(chosen).other}`, kinds, order) } : chosen);
  return Array.isArray(answer) ? answer.map(one) : one(answer);
}
