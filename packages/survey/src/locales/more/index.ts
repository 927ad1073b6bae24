import { findLanguage } from "@noren/ui";
import type { MoreStrings } from "./strings.ts";

/** All but English, which stands in for those there are not. */
const loaders: { [language: string]: () => Promise<{ more: MoreStrings }> } = {
  ja: () => import("./ja.ts"),
  pt: () => import("./pt.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
  de: () => import("./de.ts"),
  "zh-hans": () => import("./zh-hans.ts"),
  "zh-hant": () => import("./zh-hant.ts"),
  ko: () => import("./ko.ts"),
  ar: () => import("./ar.ts"),
};

/** The words of less usual questions for a BCP 47 language, English where there are none. */
export async function loadMore(locale: string): Promise<MoreStrings> {
  const load = loaders[findLanguage(locale)] ?? (() => import("./en.ts"));
  return (await load()).more;
}
