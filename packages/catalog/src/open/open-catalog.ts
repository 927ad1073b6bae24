import { bucketOf } from "../bucket-of.ts";
import type { Card, CatalogShard, Choosable, StoredReason } from "../files.ts";
import { toChoosable, toRoot, toShard } from "./narrow.ts";

/** A card with its currency. */
export type OpenCard = Card & { currency: string };

export interface RelatedCard {
  card: OpenCard;
  /** Codes that this version does not know may come from newer files; show them without a reason. */
  reason: StoredReason;
}

/** A catalogue that `buildCatalog` made, read by parts. */
export interface Catalog {
  /** Relations of a product, best first; empty for products that the catalogue does not have. */
  related(id: string): Promise<RelatedCard[]>;
  /** Cards in the order of the ids, without those that are not available or not known. */
  cards(ids: readonly string[]): Promise<OpenCard[]>;
  /** What every product that can be shown may be chosen by; none in a catalogue that was built before there was a list of it. */
  choosable(): Promise<Choosable[]>;
}

/**
 * Opens the catalogue of a locale. The root is read at once; each shard once, when it is first needed.
 *
 * @param load reads a file of the build by name, parsed; rejects when it cannot.
 * @throws {TypeError} when a file is not what `buildCatalog` writes. Whatever `load` rejects with passes on.
 */
export async function openCatalog(load: (file: string) => Promise<unknown>, locale: string): Promise<Catalog> {
  const root = toRoot(await load(`catalog/${locale}.json`));
  const shards = new Map<string, Promise<CatalogShard>>();
  const shardOf = (id: string): Promise<CatalogShard> => {
    const name = `catalog/${locale}/${root.shards[bucketOf(id, root.shards.length)]}.json`;
    const open = shards.get(name) ?? load(name).then(toShard);
    shards.set(name, open);
    return open;
  };
  const withCurrency = (card: Card): OpenCard => ({ ...card, currency: card.currency ?? root.currency });
  return {
    choosable: async () => (root.finder ? toChoosable(await load(`catalog/${locale}/${root.finder}.json`)) : []),
    async related(id) {
      const { cards, reasons, related } = await shardOf(id);
      // Own properties only: a product may be called "constructor".
      const pairs = Object.hasOwn(related, id) && related[id];
      return (pairs || []).flatMap(([place, why]) => {
        const [card, reason] = [cards[place], reasons[why]];
        return card && reason ? [{ card: withCurrency(card), reason }] : [];
      });
    },
    async cards(ids) {
      const found = await Promise.all(ids.map(async (id) => (await shardOf(id)).cards.find((card) => card.id === id)));
      return found.flatMap((card) => (card ? [withCurrency(card)] : []));
    },
  };
}
