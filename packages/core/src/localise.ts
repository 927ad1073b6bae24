import type { Localised } from "./schema/localised.ts";

/** The text for a language: the exact tag, its language part, the fallback's, the first there is. */
export function localise(text: Localised, locale: string, fallback = "en"): string {
  if (typeof text === "string") return text;
  return text[locale] ?? text[locale.split("-")[0] ?? locale] ?? text[fallback] ?? Object.values(text)[0] ?? "";
}
