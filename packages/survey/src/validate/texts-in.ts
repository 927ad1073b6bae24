import type { PathKey } from "@noren/core/validate";
import { isRecord } from "../read-content.ts";

/** A merchant's text at its path: one for all languages, or one for each. */
export interface FoundText {
  keys: readonly PathKey[];
  text: string | { [language: string]: string };
}

/** What no text is in. */
const notTexts = new Set("id type kind required skip showIf set next if go url image variables clean layout beside from to".split(" "));
const names = new Set(
  "text help low high placeholder unit label button other yes no alt title company promoter passive detractor".split(" "),
);

/** All texts in a part of a content; values of products' conditions, into which answers may be piped, count as well. */
export function textsIn(part: unknown, keys: readonly PathKey[] = [], found: FoundText[] = []): FoundText[] {
  if (!isRecord(part)) return found;
  const isList = Array.isArray(part);
  for (const key of Object.keys(part)) {
    if (notTexts.has(key)) continue;
    const value = part[key];
    if (typeof value === "string") found.push({ keys: [...keys, key], text: value });
    else if (isRecord(value)) {
      const at = [...keys, isList ? Number(key) : key];
      if (names.has(key) && isTexts(value)) found.push({ keys: at, text: value });
      else textsIn(value, at, found);
    }
  }
  return found;
}

const isTexts = (value: { [key: string]: unknown }): value is { [language: string]: string } =>
  !Array.isArray(value) && !("promoter" in value) && Object.values(value).every((text) => typeof text === "string");
