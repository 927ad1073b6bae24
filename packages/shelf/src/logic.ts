import type { Catalog, OpenCard, StoredReason } from "@noren/catalog";
import type { Facts, Item, WidgetContext } from "@noren/core";
import { safeHref } from "@noren/ui";
import type { Content } from "./schema.ts";

/** One place on the shelf. */
export interface Entry {
  card: OpenCard;
  /** The card's address, proved safe to link to. */
  href: string;
  reason?: StoredReason;
}

/** What stands on a shelf. */
export interface Chosen {
  entries: Entry[];
  /** False where no product is what was asked for, and others are shown. */
  fits: boolean;
}

const LIMIT = 8;

/** What a shelf is about: a new subject, a new shelf. Empty while that is not known. */
export function subjectOf({ kind, where }: Content, { product, visitor }: Facts): readonly string[] {
  if (kind === "matching") return [JSON.stringify(where ?? {})];
  if (kind === "related") return product ? [product.id] : [];
  return (visitor?.viewed ?? []).filter((id) => id !== product?.id);
}

/**
 * Entries for a subject, best first: what is available, without what the cart holds already (related) or what the page shows (recently
 * viewed), at most `limit`.
 */
export async function chooseEntries(
  content: Content,
  subject: readonly string[],
  facts: Facts,
  catalog: Catalog,
  evaluate: WidgetContext["evaluate"],
): Promise<Chosen> {
  const { kind, limit = LIMIT, reasons = true, where } = content;
  const [first] = subject;
  if (first === undefined) return { entries: [], fits: true };
  let fits = true;
  let candidates: { card: OpenCard; reason?: StoredReason }[];
  if (kind === "matching") {
    const { chooseMatching } = await import("./choose-matching.ts");
    const chosen = await chooseMatching({ where, limit }, catalog, evaluate);
    candidates = chosen.cards.map((card) => ({ card }));
    fits = chosen.fits;
  } else if (kind === "recently-viewed") {
    candidates = (await catalog.cards(subject.slice(0, 2 * limit))).map((card) => ({ card }));
  } else {
    const inCart = new Set(facts.cart?.items.map(({ id }) => id));
    candidates = (await catalog.related(first)).filter(({ card }) => !inCart.has(card.id));
  }
  const entries = candidates
    .flatMap(({ card, reason }): Entry[] => {
      const href = safeHref(card.url);
      return href === undefined ? [] : [{ card, href, ...(reasons && reason && { reason }) }];
    })
    .slice(0, limit);
  return { entries, fits };
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
