import type { PageData } from "../page/pageData.ts";
import { push, pushEcommerce } from "./dataLayer.ts";

/** Events of a page that lists products: the list seen, a product chosen from it, a search made. */
export function startLists({ list, term }: PageData): void {
  if (term) push({ event: "search", search_term: term });
  if (!list || list.items.length === 0) return;
  const named = { item_list_id: list.id, item_list_name: list.name };
  pushEcommerce("view_item_list", { ...named, items: list.items });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-product]") : null;
    const item = list.items.find((one) => one.item_id === link?.getAttribute("data-product"));
    if (item) pushEcommerce("select_item", { ...named, items: [item] });
  });
}
