import type { Facts } from "./facts.ts";

/** The journey's stage, by the first rule that holds. */
export function stageOf({ page: { type }, cart, order, visitor }: Facts): string {
  if (order || type === "checkout") return "purchase";
  if (type === "help" || type === "contact") return "support";
  if (type === "cart" || cart?.count) return "decision";
  if (visitor?.orders) return "loyalty";
  if (type === "product" && visitor?.viewed[1]) return "comparison";
  return type === "product" || type === "category" || type === "search" ? "research" : "awareness";
}
