import type { PageType } from "./facts.ts";
import { parsePrice } from "./price.ts";
import type { FactsSource } from "./source.ts";
import { textAt } from "./text-at.ts";
import { watchPage } from "./watch-page.ts";

/** Of version 3, and of version 4. */
const PRODUCT = ":is(#product-product,#product-info)";

/** The id of a page's container names its route. */
const types: readonly (readonly [container: string, type: PageType])[] = [
  [PRODUCT, "product"],
  ["#product-category,#product-manufacturer,#product-special", "category"],
  ["#product-search", "search"],
  ["#checkout-cart", "cart"],
  ["#checkout-checkout", "checkout"],
  ["#information-contact", "contact"],
  ["[id^=account-]", "account"],
  ["#common-home", "home"],
];

/** OpenCart 3 and 4 with the markup of the stock theme. */
const openCart: FactsSource = (input) =>
  watchPage(input, () => {
    const { document, location } = input.window;
    const { currency } = input.config;
    const text = (selector: string) => textAt(document, selector);
    // Success pages of other kinds carry the same id.
    const isOrder = /checkout\/success/.test(location.href);
    const type = isOrder ? "order" : types.find(([container]) => document.querySelector(container))?.[1];
    const id = text(`${PRODUCT} [name=product_id]`);
    // Of related products, which stand in the same container, other tags hold the price.
    const price = text(`${PRODUCT} .list-unstyled h2`);
    // One text holds both: "2 item(s) - $24.00", or in other languages "2 ($24.00)".
    const [count, total] = (text("#cart-total") ?? text("#cart > button") ?? text(":is(#cart,#header-cart) .dropdown-toggle") ?? "").split(
      / - | \(/,
    );
    const pieces = parsePrice(count ?? "");
    return {
      type,
      product: id ? { id, name: text(`${PRODUCT} h1`), price: parsePrice(price ?? "", currency) } : undefined,
      cart: pieces !== undefined && total ? { value: parsePrice(total, currency) ?? 0, count: pieces, items: [] } : undefined,
      order: isOrder ? {} : undefined,
    };
  });

export default openCart;
