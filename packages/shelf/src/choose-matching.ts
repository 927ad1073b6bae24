import type { Catalog, OpenCard } from "@noren/catalog";
import type { WidgetContext } from "@noren/core";
import type { Content } from "./schema.ts";

/** Cards of the products that `where` chooses, at most `limit`; of all products where it chooses none, which `fits` then denies. */
export async function chooseMatching(
  { where, limit }: { where: Content["where"]; limit: number },
  catalog: Catalog,
  evaluate: WidgetContext["evaluate"],
): Promise<{ cards: OpenCard[]; fits: boolean }> {
  const all = await catalog.choosable();
  // A brand that the product has not must not be those of the page.
  const chosen = where === undefined ? all : all.filter((product) => evaluate(where, { brand: null, ...product }));
  const ids = (chosen[0] ? chosen : all).slice(0, limit).map(({ id }) => id);
  return { cards: await catalog.cards(ids), fits: chosen.length > 0 };
}
