import { findLanguage } from "@noren/ui";
import type { Strings } from "./strings.ts";

/** All but English, which stands in for those there are not. */
const loaders: { [language: string]: () => Promise<{ strings: Strings }> } = {
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

/** The strings for a BCP 47 language, English where there are none. Each language is a module of its own, so only the one needed is fetched. */
export async function loadStrings(locale: string): Promise<Strings> {
  const load = loaders[findLanguage(locale)] ?? (() => import("./en.ts"));
  return (await load()).strings;
}
