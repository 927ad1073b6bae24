import { expect, it } from "vitest";
import { findLanguage } from "./find-language.ts";

it.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["PT-br", "pt"],
  ["ja-JP", "ja"],
  ["zh", "zh-hans"],
  ["zh-CN", "zh-hans"],
  ["zh-SG", "zh-hans"],
  ["zh-Hans-HK", "zh-hans"],
  ["zh-TW", "zh-hant"],
  ["zh-hk", "zh-hant"],
  ["zh-MO", "zh-hant"],
  ["zh-Hant", "zh-hant"],
  ["zh-Hant-CN", "zh-hant"],
  ["", ""],
])("finds the language of %s", (locale, language) => expect(findLanguage(locale)).toBe(language));
