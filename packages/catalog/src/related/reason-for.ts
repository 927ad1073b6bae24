import type { Product } from "../product.ts";
import type { Reason } from "../reason.ts";
import { fold } from "./fold.ts";
import { type Field, PRICE_SHARE } from "./space.ts";

const CLOSE_PRICE = 0.85;
/** Least part of names and tags in the likeness at which two products are called similar. */
const ALIKE = 0.12;
/** How much a reason that the shelf has already given counts for less, each time. */
const STALE = 0.6;

/** Gives the reasons of one product's list, in its order. Among those that are true it takes the weightiest, but rather a new one. */
export function reasonGiver(
  product: Product,
): (other: Product, parts: Record<Field, number>, closeness: number, together?: number) => Reason {
  const given = new Map<string, number>();
  return (other, parts, closeness, together) => {
    if (together !== undefined) return { code: "bought-together", count: together };
    let best: Reason = { code: "catalogue" };
    let bestWeight = 0;
    for (const [reason, weight] of trueReasons(product, other, parts, closeness)) {
      const stale = weight / (1 + STALE * (given.get(keyOf(reason)) ?? 0));
      if (stale > bestWeight) [best, bestWeight] = [reason, stale];
    }
    given.set(keyOf(best), (given.get(keyOf(best)) ?? 0) + 1);
    return best;
  };
}

function trueReasons(product: Product, other: Product, parts: Record<Field, number>, closeness: number): [Reason, number][] {
  const reasons: [Reason, number][] = [];
  const category = narrowestShared(product, other);
  if (category !== undefined) reasons.push([{ code: "category", value: category }, parts.category]);
  if (other.brand !== undefined && product.brand !== undefined && fold(product.brand) === fold(other.brand)) {
    // A shared brand says more to a shopper than its small share in the likeness does.
    reasons.push([{ code: "brand", value: other.brand }, 4 * parts.brand]);
  }
  if (parts.name + parts.tag >= ALIKE) reasons.push([{ code: "similar" }, parts.name + parts.tag]);
  if (closeness >= CLOSE_PRICE) reasons.push([{ code: "similar-price" }, PRICE_SHARE * closeness]);
  return reasons;
}

function narrowestShared(product: Product, other: Product): string | undefined {
  const own = new Set(product.categories.map(fold));
  return other.categories.filter((category) => fold(category) !== "" && own.has(fold(category))).at(-1);
}

function keyOf(reason: Reason): string {
  return "value" in reason ? `${reason.code}:${fold(reason.value)}` : reason.code;
}
