import type { Locale } from "../locale.ts";

const names: { [feed: string]: Record<Locale, string> } = {
  "screen size": { en: "Screen", ja: "画面サイズ" },
  RAM: { en: "Memory", ja: "メモリ" },
  storage: { en: "Storage", ja: "容量" },
  "monitor size": { en: "Size", ja: "サイズ" },
  size: { en: "Size", ja: "サイズ" },
  cpu: { en: "Processor", ja: "CPU" },
  HDD: { en: "Storage", ja: "ストレージ" },
  color: { en: "Colour", ja: "カラー" },
};

/** Shoe sizes of the feed are European; a Japanese shop sells by the length of the foot in centimetres. */
const values: { [feed: string]: Record<Locale, string> } = {
  mustard: { en: "Mustard", ja: "マスタード" },
  mint: { en: "Mint", ja: "ミント" },
  pearl: { en: "Pearl", ja: "パール" },
  "Size 40": { en: "EU 40", ja: "25.0 cm" },
  "Size 42": { en: "EU 42", ja: "26.5 cm" },
  "Size 44": { en: "EU 44", ja: "28.0 cm" },
  "Size 46": { en: "EU 46", ja: "29.5 cm" },
};

export function optionName(feed: string, locale: Locale): string {
  return names[feed]?.[locale] ?? feed;
}

export function optionValue(feed: string, locale: Locale): string {
  const known = values[feed]?.[locale];
  if (known !== undefined) return known;
  const spaced = feed.replace(/(\d)(GB|TB)/, "$1 $2");
  return locale === "ja" ? spaced.replace(/(\d+) inch/, "$1インチ") : spaced;
}
