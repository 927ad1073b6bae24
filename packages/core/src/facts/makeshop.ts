import type { LineFact } from "./facts.ts";
import { parsePrice } from "./price.ts";
import type { FactsSource } from "./source.ts";
import { watchPage } from "./watch-page.ts";

const QUANTITY = "makeshop-common-cart-quantity:";

/**
 * MakeShop: creator mode by the `data-id` attributes that its themes carry, and the older basic mode by its addresses. Themes name their
 * elements as they like, so that the product's name and the cart's total come from the configuration's selectors.
 */
const makeShop: FactsSource = (input) =>
  watchPage(input, () => {
    const { document, location } = input.window;
    const { currency = "JPY" } = input.config;
    const data = document.querySelector("#makeshop-page-item-option-data,#makeshop-page-item-cart-data");
    const id = /\/(?:view\/item|shopdetail)\/(\d+)/.exec(location.pathname)?.[1] ?? data?.getAttribute("data-brandcode");
    const prefix = data?.getAttribute("data-id-price-prefix");
    const price = prefix ? document.querySelector(`[data-id^="${CSS.escape(prefix)}"]`) : null;
    const items = [...document.querySelectorAll(`[data-id^="${QUANTITY}"]`)].map((field): LineFact => {
      const [code = ""] = (field.getAttribute("data-id") ?? "").slice(QUANTITY.length).split("-");
      return { id: code, quantity: Number(field.getAttribute("value")) || 0 };
    });
    let count = 0;
    for (const { quantity } of items) count += quantity;
    const isCart = /^\/(view\/cart|shop\/basket\.html)/.test(location.pathname);
    return {
      currency,
      product: id ? { id, price: parsePrice(price?.textContent ?? "", currency) } : undefined,
      cart: isCart ? { value: 0, count, items } : undefined,
    };
  });

export default makeShop;
