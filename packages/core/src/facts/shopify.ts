import { listen } from "../page/listen.ts";
import { isRecord, listed, numberOf, textOf, type UnknownRecord } from "../record.ts";
import type { CartFact, PageType } from "./facts.ts";
import type { FactsSource } from "./source.ts";
import { watchCart } from "./watch-cart.ts";

const types: { readonly [type: string]: PageType } = {
  home: "home",
  product: "product",
  collection: "category",
  searchresults: "search",
  cart: "cart",
};

const record = (value: unknown): UnknownRecord => (isRecord(value) ? value : {});

/** Shopify counts hundredths in every currency, yen too. */
const money = (value: unknown): number | undefined => {
  const hundredths = numberOf(value);
  return hundredths === undefined ? undefined : hundredths / 100;
};

/** A product's handle in a path. It may be of any script, and only the address has it encoded. */
function handleIn(path: string): string | undefined {
  const [, slug] = /\/products\/([^/]+)/.exec(path) ?? [];
  try {
    return slug && decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** The cart of `/cart.js`. A line's id is its product's handle, as in a product export. */
export function cartOf(answer: unknown): CartFact | undefined {
  const { item_count, total_price, currency, items } = record(answer);
  const count = numberOf(item_count);
  if (count === undefined) return undefined;
  return {
    value: money(total_price) ?? 0,
    currency: textOf(currency),
    count,
    items: listed(items).map((item) => {
      const { handle, product_id, product_title, final_price, price, quantity } = record(item);
      return {
        id: `${handle ?? product_id}`,
        name: textOf(product_title),
        price: money(final_price ?? price),
        quantity: numberOf(quantity) ?? 1,
      };
    }),
  };
}

/**
 * Shopify: page and product by `ShopifyAnalytics.meta`, the cart by `/cart.js`. The price is that of the variant in the address, else of the
 * one that the page opened with.
 */
const shopify: FactsSource = (input) => {
  const { location, document } = input.window;
  const global = (name: string) => record(Reflect.get(input.window, name));
  const { root = "/" } = record(global("Shopify").routes);

  const read = () => {
    const meta = record(global("ShopifyAnalytics").meta);
    const { id, handle, vendor, type, variants } = record(meta.product);
    const chosen = `${new URLSearchParams(location.search).get("variant") ?? meta.selectedVariantId}`;
    const all = listed(variants).map(record);
    const variant = all.find((one) => `${one.id}` === chosen) ?? all[0] ?? {};
    const slug = handleIn(location.pathname);
    const title = variant.public_title;
    const name = textOf(variant.name);
    const ending = title ? ` - ${title}` : "";
    // An application may have gone on to another page than the one that the data is of.
    const current = handle === undefined || !slug || handle === slug;
    return {
      type: types[`${record(meta.page).pageType}`],
      currency: textOf(record(global("Shopify").currency).active) ?? textOf(meta.currency),
      product:
        id && slug && current
          ? {
              id: slug,
              name: ending && name?.endsWith(ending) ? name.slice(0, -ending.length) : name,
              price: money(variant.price),
              brand: textOf(vendor),
              category: textOf(type),
            }
          : undefined,
    };
  };

  const { refresh, undo } = watchCart(input, { address: `${root}cart.js`, changes: /\/cart\/(add|change|update|clear)/, cartOf }, read);
  const undoListening = listen(document, "cart:updated cart:update cart:change cart:refresh", refresh);
  return () => {
    undoListening();
    undo();
  };
};

export default shopify;
