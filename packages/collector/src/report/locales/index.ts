import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { Strings } from "./strings.ts";

export type { Strings } from "./strings.ts";
export type { SurveyStrings } from "./survey-strings.ts";

/** The language that `Accept-Language` prefers among those that exist (RFC 9110, 12.5.4); English if it names none. */
export function pickStrings(acceptLanguage: string | undefined): Strings {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { language } of wanted) {
    if (language === "ja") return ja;
    if (language === "en") return en;
  }
  return en;
}
