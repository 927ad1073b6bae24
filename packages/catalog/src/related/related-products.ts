import type { Product } from "../product.ts";
import type { Relation } from "../reason.ts";
import { boughtTogether } from "./bought-together.ts";
import { type Candidate, candidateFinder } from "./candidates.ts";
import { diversify } from "./diversify.ts";
import { fold } from "./fold.ts";
import { overlap, overlapByField } from "./overlap.ts";
import { priceCloseness } from "./price-closeness.ts";
import { reasonGiver } from "./reason-for.ts";
import { PRICE_SHARE, vectorSpace } from "./space.ts";

export interface RelatedOptions {
  /** Most relations of a product. Default 10. */
  perProduct?: number;
  /** Products with fewer good relations get weaker ones up to this, at last those nearest in price. Default 4. */
  atLeast?: number;
  /** Product ids of each past order; adds what is bought together. Ids that the catalogue does not have are passed over. */
  orders?: readonly (readonly string[])[];
  /** Told now and then how many of how many products are done. */
  onProgress?: (done: number, total: number) => void;
}

/** Candidates that are weighed exactly and diversified. */
const WEIGHED = 40;
/** Least likeness without price of a relation that is more than a stopgap. */
const LEAST = 0.12;
/** Products between two pauses, in which the caller's progress can be drawn. */
const STRIDE = 250;
/** Log-likelihood ratio at which buying together counts as much as half of all likeness. */
const HALF = 10.83;

/**
 * Related products from content alone, ready on a store's first day: likeness of categories, name, tags, brand and price, diversified,
 * each with a true reason; and from orders, where there are any. Products that are not available are never recommended, but have
 * relations of their own. The same products give the same result in whatever order they come. Asynchronous only so that long work can
 * show its progress; near linear in the number of products.
 *
 * @throws {RangeError} when two products have the same id.
 */
export async function relatedProducts(products: readonly Product[], options: RelatedOptions = {}): Promise<Map<string, Relation[]>> {
  const { perProduct = 10, atLeast = 4, orders = [], onProgress } = options;
  const ordered = [...products].sort((a, b) => a.price - b.price || (a.id < b.id ? -1 : 1));
  const places = new Map(ordered.map(({ id }, index) => [id, index]));
  if (places.size !== ordered.length) throw new RangeError("expected products with ids of their own, found one id twice");
  const { vectors, fields } = vectorSpace(ordered);
  const isAvailable = (index: number) => ordered[index]?.available === true;
  const find = candidateFinder(vectors, isAvailable);
  const together = boughtTogether(orders.map((order) => order.filter((id) => places.has(id))));

  const names = ordered.map(({ name }) => fold(name));

  const content = (a: number, b: number): number => {
    const [left, right] = [vectors[a], vectors[b]];
    return left && right ? overlap(left, right) : 0;
  };
  const likeness = (a: number, b: number): number => {
    const [first, second] = [ordered[a], ordered[b]];
    return content(a, b) + (first && second ? PRICE_SHARE * priceCloseness(first, second) : 0);
  };
  /** Weak relations, then the available products by their distance in price order, below and above by turns. */
  function* reserve(index: number, weak: readonly Candidate[]): Generator<number> {
    for (const candidate of weak) yield candidate.index;
    for (let distance = 1; distance < ordered.length; distance += 1) {
      for (const place of [index - distance, index + distance]) if (isAvailable(place)) yield place;
    }
  }

  const relationsOf = (index: number, product: Product): Relation[] => {
    const bought = new Map<number, { count: number; strength: number }>();
    for (const { id, count, ratio } of together.get(product.id) ?? []) {
      const place = places.get(id);
      if (place !== undefined && isAvailable(place)) bought.set(place, { count, strength: ratio / (ratio + HALF) });
    }
    const near = new Set([...find(index, WEIGHED).map((candidate) => candidate.index), ...bought.keys()]);
    const weighed = [...near].map((place) => ({ index: place, score: likeness(index, place) + (bought.get(place)?.strength ?? 0) }));
    weighed.sort((a, b) => b.score - a.score || a.index - b.index);
    const strong = weighed.filter((candidate) => bought.has(candidate.index) || content(index, candidate.index) >= LEAST);
    const chosen = diversify(strong, perProduct, likeness, (place) => names[place] ?? "");
    fill(chosen, index, Math.min(atLeast, perProduct), reserve(index, weighed));
    const reasonFor = reasonGiver(product);
    return chosen.flatMap(({ index: place }) => {
      const [other, own, theirs] = [ordered[place], vectors[index], vectors[place]];
      if (!other || !own || !theirs) return [];
      const parts = overlapByField(own, theirs, fields);
      return [{ id: other.id, reason: reasonFor(other, parts, priceCloseness(product, other), bought.get(place)?.count) }];
    });
  };

  const relations = new Map<string, Relation[]>();
  for (const [index, product] of ordered.entries()) {
    relations.set(product.id, relationsOf(index, product));
    if ((index + 1) % STRIDE !== 0) continue;
    onProgress?.(index + 1, ordered.length);
    await new Promise((resume) => setTimeout(resume));
  }
  onProgress?.(ordered.length, ordered.length);
  return relations;
}

function fill(chosen: Candidate[], index: number, least: number, reserve: Iterable<number>): void {
  if (chosen.length >= least) return;
  const taken = new Set([index, ...chosen.map((candidate) => candidate.index)]);
  for (const place of reserve) {
    if (chosen.length >= least) return;
    if (!taken.has(place)) chosen.push({ index: place, score: 0 });
    taken.add(place);
  }
}
