import type { MoreStrings } from "./strings.ts";

/** All but English, which stands in for those there are not. */
const loaders: { [language: string]: () => Promise<{ more: MoreStrings }> } = {
  ja: () => import("./ja.ts"),
};

/** The words of less usual questions for a BCP 47 language, English where there are none. */
export async function loadMore(locale: string): Promise<MoreStrings> {
  const load = loaders[locale.split("-")[0] ?? ""] ?? (() => import("./en.ts"));
  return (await load()).more;
}
