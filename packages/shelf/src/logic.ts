import type { Catalog, OpenCard, StoredReason } from "@noren/catalog";
import type { Facts, Item } from "@noren/core";
import { safeHref } from "@noren/ui";
import type { Content } from "./schema.ts";

/** One place on the shelf. */
export interface Entry {
  card: OpenCard;
  /** The card's address, proved safe to link to. */
  href: string;
  reason?: StoredReason;
}

const LIMIT = 8;

/** What a shelf is about: a new subject, a new shelf. Empty while that is not known. */
export function subjectOf({ kind }: Content, { product, visitor }: Facts): readonly string[] {
  if (kind === "related") return product ? [product.id] : [];
  return (visitor?.viewed ?? []).filter((id) => id !== product?.id);
}

/**
 * Entries for a subject, best first: what is available, without what the cart holds already (related) or what the page shows (recently
 * viewed), at most `limit`.
 */
export async function chooseEntries(content: Content, subject: readonly string[], facts: Facts, catalog: Catalog): Promise<Entry[]> {
  const { kind, limit = LIMIT, reasons = true } = content;
  const [first] = subject;
  if (first === undefined) return [];
  let candidates: { card: OpenCard; reason?: StoredReason }[];
  if (kind === "recently-viewed") {
    candidates = (await catalog.cards(subject.slice(0, 2 * limit))).map((card) => ({ card }));
  } else {
    const inCart = new Set(facts.cart?.items.map(({ id }) => id));
    candidates = (await catalog.related(first)).filter(({ card }) => !inCart.has(card.id));
  }
  return candidates
    .flatMap(({ card, reason }): Entry[] => {
      const href = safeHref(card.url);
      return href === undefined ? [] : [{ card, href, ...(reasons && reason && { reason }) }];
    })
    .slice(0, limit);
}

/** An entry as commerce events carry it. */
export function toItem({ card }: Entry, index: number): Item {
  return {
    item_id: card.id,
    item_name: card.name,
    ...(card.brand !== undefined && { item_brand: card.brand }),
    price: card.price,
    index,
  };
}

/** The reduction as a share of the price before, rounded down to whole percents so that it never promises more; 0 for none. */
export function reductionOf({ price, listPrice = 0 }: OpenCard): number {
  return listPrice > price ? Math.floor((1 - price / listPrice) * 100 + 1e-9) / 100 : 0;
}

/**
 * Heights in px that a shelf keeps to, whatever it holds: in places narrower than 560 px, and in wider ones. For the rule by which a store
 * reserves the box.
 */
export function reservedHeights({ addToCart = false }: Pick<Content, "addToCart">): { narrow: number; wide: number } {
  const button = addToCart ? 56 : 0;
  return { narrow: 354 + button, wide: 422 + button };
}
