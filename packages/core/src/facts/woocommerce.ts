import { isRecord, listed, textOf, type UnknownRecord } from "../record.ts";
import type { CartFact, PageType } from "./facts.ts";
import { parsePrice } from "./price.ts";
import type { FactsSource } from "./source.ts";
import { watchCart } from "./watch-cart.ts";

/** Classes of the body, those that stand beside a more general one first. */
const types: readonly (readonly [name: string, type: PageType])[] = [
  ["woocommerce-order-received", "order"],
  ["woocommerce-checkout", "checkout"],
  ["woocommerce-cart", "cart"],
  ["woocommerce-account", "account"],
  ["single-product", "product"],
  ["search-results", "search"],
  ["tax-product_cat", "category"],
  ["tax-product_tag", "category"],
  ["woocommerce-shop", "category"],
  ["home", "home"],
];

const record = (value: unknown): UnknownRecord => (isRecord(value) ? value : {});

/** The cart of the Store API, as the shopper pays it: with coupons and taxes, without shipping. Its prices are text in minor units. */
export function cartOf(answer: unknown): CartFact | undefined {
  const { items_count, totals, items } = record(answer);
  if (typeof items_count !== "number") return undefined;
  const { total_price, total_shipping, total_shipping_tax, currency_code, currency_minor_unit = 2 } = record(totals);
  const money = (value: unknown) => Number(value) / 10 ** Number(currency_minor_unit);
  return {
    value: money(Number(total_price) - Number(total_shipping ?? 0) - Number(total_shipping_tax ?? 0)),
    currency: textOf(currency_code),
    count: items_count,
    items: listed(items).map((item) => {
      const { id, name, quantity, prices } = record(item);
      return { id: `${id}`, name: textOf(name), price: money(record(prices).price), quantity: Number(quantity) };
    }),
  };
}

interface Jquery {
  on(names: string, work: () => void): void;
  off(names: string, work: () => void): void;
}

const EVENTS = "added_to_cart removed_from_cart updated_cart_totals wc_fragments_refreshed";

/** WooCommerce: the page by its body's classes, the product's id by its post (the rest is in its structured data), the cart by the Store API, the order by its page. */
const wooCommerce: FactsSource = (input) => {
  const { document, location } = input.window;
  const { body } = document;
  const root = document.querySelector('link[rel="https://api.w.org/"]')?.getAttribute("href") ?? "/wp-json/";
  // Whatever host the page names, only the store's own is asked.
  const { pathname, search } = new URL(root, location.href);

  const read = () => {
    // What was not paid is no order, and wants to be paid still.
    const failed = document.querySelector(".woocommerce-thankyou-order-failed,.wc-block-order-confirmation-status__actions");
    const type = failed ? "checkout" : types.find(([name]) => body.classList.contains(name))?.[1];
    const currency = input.config.currency;
    const id = type === "product" ? /\bpostid-(\d+)/.exec(body.className)?.[1] : undefined;
    // The address's word for it may be translated, or stand in the query; the order's key follows its number.
    const [, order] = (!failed && /(?:order-received.|[/=](?=\d+\/?[?&]key=))(\d+)/.exec(location.href)) || [];
    const paid = document.querySelector(":is(.woocommerce-order-overview__total,.wc-block-order-confirmation-summary-list) .amount");
    return {
      type,
      product: id ? { id } : undefined,
      order: order ? { id: order, value: parsePrice(paid?.textContent ?? "", currency) } : undefined,
    };
  };

  const { refresh, undo } = watchCart(
    input,
    {
      address: `${pathname}${search}wc/store/v1/cart`,
      changes: /\/wc\/store\/v1\/(batch|cart\/.)|wc-ajax=(add|remove|update|apply)/,
      cartOf,
    },
    read,
  );
  const jquery: ((element: Element) => Jquery) | undefined = Reflect.get(input.window, "jQuery");
  const wrapped = jquery?.(body);
  wrapped?.on(EVENTS, refresh);
  return () => {
    wrapped?.off(EVENTS, refresh);
    undo();
  };
};

export default wooCommerce;
