import type { Strings } from "./strings.ts";

/** The strings of a language (BCP 47); English where there are none. Loads that language only. */
export async function loadStrings(locale: string): Promise<Strings> {
  const { strings } = /^ja\b/i.test(locale) ? await import("./ja.ts") : await import("./en.ts");
  return strings;
}
