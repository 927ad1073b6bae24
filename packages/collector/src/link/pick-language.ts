import { linkWords } from "./words.ts";

/** The key of the words for a BCP 47 language, if there are any. */
export function wordsKey(language: string): string | undefined {
  if (/^zh\b.*-(Hant|TW|HK|MO)\b/i.test(language)) return "zh-Hant";
  const key = language.split("-")[0]?.toLowerCase() ?? "";
  return Object.hasOwn(linkWords, key) ? key : undefined;
}

/**
 * The language of a link page, BCP 47: what the address asks for, else what the campaign is fixed to, else the first of `Accept-Language` that
 * there are words for (RFC 9110, 12.5.4), else the configuration's, else English.
 */
export function pickLanguage(asked: string | undefined, campaign?: string, accepted = "", configuration = "en"): string {
  if (asked !== undefined && isTag(asked)) return asked;
  if (campaign) return campaign;
  const wanted = accepted
    .split(",")
    .map((part) => {
      const [tag = "", quality = "1"] = part.trim().split(/\s*;\s*q=/i);
      return { tag, quality: Number(quality) || 0 };
    })
    .filter(({ tag, quality }) => quality > 0 && isTag(tag) && wordsKey(tag))
    .sort((one, other) => other.quality - one.quality);
  return wanted[0]?.tag ?? configuration;
}

const isTag = (text: string) => /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(text);
