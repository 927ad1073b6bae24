import type { Locale } from "../locale.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { Texts } from "./texts.ts";

const all: Record<Locale, Texts> = { en, ja };

export function textsOf(locale: Locale): Texts {
  return all[locale];
}
