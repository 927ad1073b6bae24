import type { Facts } from "./facts.ts";

/**
 * The journey's stage, by the first rule that holds: an order or the checkout is `purchase`, a page for help `support`, a filled cart
 * `decision`; who would recommend the store is in `advocacy`, who bought before in `loyalty`; then a second product looked at is
 * `comparison`, a product, category or search `research`, and all else `awareness`.
 */
export function stageOf({ page: { type }, cart, order, visitor }: Facts): string {
  if (order || type === "checkout" || type === "order") return "purchase";
  if (type === "help" || type === "contact") return "support";
  if (type === "cart" || cart?.count) return "decision";
  if (visitor?.advocate) return "advocacy";
  if (visitor?.orders) return "loyalty";
  if (type === "product" && visitor?.viewed[1]) return "comparison";
  return type === "product" || type === "category" || type === "search" ? "research" : "awareness";
}
