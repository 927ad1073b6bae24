import { parsePrice } from "./price.ts";
import type { Reading } from "./reading.ts";
import type { FactsSource } from "./source.ts";
import { watchPage } from "./watch-page.ts";

const unavailable = /out.?of.?stock|sold.?out|discontinued|^oos$/i;
const SCOPE = '[itemscope][itemtype*="schema.org/Product"]';

type Text = string | undefined;

const product = (id: string, name: Text, brand: Text, price: Text, currency: Text, availability: Text): Reading["product"] => ({
  id,
  name,
  price: parsePrice(price ?? "", currency),
  currency,
  brand,
  available: availability ? !unavailable.test(availability) : undefined,
});

/**
 * The product of a page's schema.org microdata; what lies in a scope of its own, such as a review's author, is not the product's. Of several,
 * as in a list or beside related ones, it is the one with the page's heading.
 */
function fromMicrodata(document: Document): Reading["product"] {
  const scopes = [...document.querySelectorAll(SCOPE)].filter(({ parentElement }) => !parentElement?.closest(SCOPE));
  const scope = (scopes[1] ? scopes.find((one) => one.querySelector("h1")) : scopes[0]) ?? null;
  const valueIn = (within: Element | null, name: string): string | undefined => {
    for (const element of within?.querySelectorAll(`[itemprop~="${name}"]`) ?? []) {
      const owner = element.hasAttribute("itemscope") ? element.parentElement : element;
      if (owner?.closest("[itemscope]") !== within) continue;
      const inner = element.hasAttribute("itemscope") ? valueIn(element, "name") : undefined;
      const value = inner ?? element.getAttribute("content") ?? element.getAttribute("href") ?? element.textContent;
      if (value?.trim()) return value.trim();
    }
    return undefined;
  };
  const value = (name: string) => valueIn(scope, name);
  const id = value("sku") ?? value("productID") ?? value("mpn") ?? value("gtin13") ?? value("gtin");
  if (!id) return undefined;
  const offer = scope?.querySelector('[itemprop~="offers"][itemscope]') ?? null;
  const inOffer = (name: string) => valueIn(offer, name) ?? value(name);
  return product(
    id,
    value("name"),
    value("brand"),
    inOffer("price") ?? inOffer("lowPrice") ?? inOffer("highPrice"),
    inOffer("priceCurrency"),
    inOffer("availability"),
  );
}

/** The product of Open Graph's product tags. Without an id of the retailer's, none. */
function fromOpenGraph(document: Document): Reading["product"] {
  const meta = (name: string) => document.querySelector(`meta[property="${name}"]`)?.getAttribute("content") || undefined;
  const id = meta("product:retailer_item_id");
  if (!id) return undefined;
  return product(
    id,
    meta("og:title"),
    meta("product:brand"),
    meta("product:price:amount") ?? meta("og:price:amount"),
    meta("product:price:currency") ?? meta("og:price:currency"),
    meta("product:availability") ?? meta("og:availability"),
  );
}

/** The product of a page by microdata, else by Open Graph. */
const microdata: FactsSource = (input) =>
  watchPage(input, () => {
    const product = fromMicrodata(input.window.document) ?? fromOpenGraph(input.window.document);
    return { product };
  });

export default microdata;
