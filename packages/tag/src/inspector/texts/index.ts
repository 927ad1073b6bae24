import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { Texts } from "./texts.ts";

/** The inspector's texts for a language (BCP 47): Japanese, or English. */
export const textsOf = (language: string): Texts => (/^ja\b/i.test(language) ? ja : en);
export type { Standing, TabName, Texts } from "./texts.ts";
