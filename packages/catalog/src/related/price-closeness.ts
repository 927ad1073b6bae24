import type { Product } from "../product.ts";

/** The lower price as a share of the higher, 0 to 1; 0 across currencies. */
export function priceCloseness(a: Product, b: Product): number {
  if (a.currency !== b.currency) return 0;
  const higher = Math.max(a.price, b.price);
  return higher === 0 ? 1 : Math.min(a.price, b.price) / higher;
}
