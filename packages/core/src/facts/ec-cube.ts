import type { PageType } from "./facts.ts";
import { readSelectors, textAt } from "./read-selectors.ts";
import type { FactsSource } from "./source.ts";
import { watchPage } from "./watch-page.ts";

/** The body's id names the route. Longer names come before their beginnings. */
const types: readonly (readonly [route: string, type: PageType])[] = [
  ["homepage", "home"],
  ["product_detail", "product"],
  ["product_list", "category"],
  ["cart", "cart"],
  ["shopping_complete", "order"],
  ["shopping", "checkout"],
  ["contact", "contact"],
  ["help", "help"],
  ["mypage", "account"],
  ["entry", "account"],
  ["forgot", "account"],
];

const selectors = {
  productId: "#form1 [name=product_id]",
  productName: ".ec-productRole__title",
  productPrice: ".ec-productRole__price .ec-price__price",
  cartCount: ".ec-cartNavi__badge",
  cartTotal: ".ec-cartNavi__price",
};

/** EC-CUBE 4 with the markup of its stock templates. */
const ecCube: FactsSource = (input) =>
  watchPage(input, () => {
    const { document, location } = input.window;
    const route = document.body.id.slice("page_".length);
    const search = new URLSearchParams(location.search).get("name");
    const type = types.find(([name]) => route.startsWith(name))?.[1];
    const reading = readSelectors(document, { selectors });
    const id = reading.product?.id ?? /\/products\/detail\/(\d+)/.exec(location.pathname)?.[1];
    return {
      ...reading,
      currency: input.config.currency ?? "JPY",
      type: type === "category" && search ? "search" : type,
      search,
      product: type === "product" && id ? { name: textAt(document, selectors.productName), ...reading.product, id } : undefined,
      // The words around the number are translated; the number comes last.
      order: type === "order" ? { id: /[\w-]+$/.exec(textAt(document, ".ec-reportDescription strong") ?? "")?.[0] } : undefined,
    };
  });

export default ecCube;
