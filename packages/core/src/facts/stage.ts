import type { Facts } from "./facts.ts";

/** The journey's stage, by the first rule that holds. */
export function stageOf({ page, cart, order, visitor }: Pick<Facts, "page" | "cart" | "order" | "visitor">): string {
  if (order || page.type === "checkout") return "purchase";
  if (page.type === "help" || page.type === "contact") return "support";
  if (page.type === "cart" || cart?.count) return "decision";
  if (visitor?.orders) return "loyalty";
  if (page.type === "product") return (visitor?.viewed.length ?? 0) > 1 ? "comparison" : "research";
  return page.type === "category" || page.type === "search" ? "research" : "awareness";
}
