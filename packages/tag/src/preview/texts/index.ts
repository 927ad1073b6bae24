import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { Texts } from "./texts.ts";

/** The toolbar's texts for a language (BCP 47): Japanese, or English. */
export const textsOf = (language: string): Texts => (/^ja\b/i.test(language) ? ja : en);
export type { Texts } from "./texts.ts";
