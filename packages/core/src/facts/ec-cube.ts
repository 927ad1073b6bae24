import type { PageType } from "./facts.ts";
import { parsePrice } from "./price.ts";
import type { FactsSource } from "./source.ts";
import { textAt } from "./text-at.ts";
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

/** EC-CUBE 4 with the markup of its stock templates. */
const ecCube: FactsSource = (input) =>
  watchPage(input, () => {
    const { document, location } = input.window;
    const text = (selector: string) => textAt(document, selector);
    const amount = (selector: string) => parsePrice(text(selector) ?? "");
    const route = document.body.id.slice("page_".length);
    const search = new URLSearchParams(location.search).get("name");
    const type = types.find(([name]) => route.startsWith(name))?.[1];
    const id = text("#form1 [name=product_id]") ?? /\/products\/detail\/(\d+)/.exec(location.pathname)?.[1];
    const count = amount(".ec-cartNavi__badge");
    return {
      currency: input.config.currency ?? "JPY",
      type: type === "category" && search ? "search" : type,
      search,
      product:
        type === "product" && id
          ? { id, name: text(".ec-productRole__title"), price: amount(".ec-productRole__price .ec-price__price") }
          : undefined,
      cart: count === undefined ? undefined : { value: amount(".ec-cartNavi__price") ?? 0, count, items: [] },
      // The words around the number are translated; the number comes last.
      order: type === "order" ? { id: /[\w-]+$/.exec(text(".ec-reportDescription strong") ?? "")?.[0] } : undefined,
    };
  });

export default ecCube;
