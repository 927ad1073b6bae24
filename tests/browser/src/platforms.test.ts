import type { NorenConfig } from "@noren/core";
import { expect, it } from "vitest";
import { waitForNoren } from "./support/page-noren.ts";
import { configPath, useHost } from "./support/use-host.ts";

const host = useHost();

interface Platform {
  name: string;
  facts: NonNullable<NorenConfig["facts"]>;
  path: string;
  page: string;
  /** What a campaign asks for: it shows only where the facts are so. */
  audience: NonNullable<NorenConfig["campaigns"][number]["audience"]>;
  /** Runs in the page, as its own script would after a press on its button. */
  add?: string;
  /** Events with `source: derived`. */
  derived: string[];
  endpoint?: { path: string; before: unknown; after: unknown };
}

const shopifyCart = (count: number) => ({
  item_count: count,
  total_price: count * 2400,
  currency: "EUR",
  items: count ? [{ handle: "teapot", product_title: "Teapot", final_price: 2400, quantity: count }] : [],
});
const wooCart = (count: number) => ({
  items_count: count,
  totals: { total_price: `${count * 2400}`, total_shipping: null, currency_code: "EUR", currency_minor_unit: 2 },
  items: count ? [{ id: 42, name: "Teapot", quantity: count, prices: { price: "2400" } }] : [],
});

const platforms: Platform[] = [
  {
    name: "shopify",
    facts: { sources: ["shopify"] },
    path: "/products/teapot",
    page: `<script>
      window.Shopify = { currency: { active: "EUR" }, routes: { root: "/" } };
      window.ShopifyAnalytics = { meta: { page: { pageType: "product" }, currency: "EUR", product: { id: 1, vendor: "Kiln", type: "Pots",
        variants: [{ id: 10, price: 2400, name: "Teapot - Blue", public_title: "Blue" }] } } };
    </script><h1>Teapot</h1>`,
    audience: { "page.type": "product", "product.id": "teapot", "product.price": 24, "product.name": "Teapot", "product.brand": "Kiln" },
    add: `fetch("/cart/add.js")`,
    derived: ["view_item teapot", "add_to_cart teapot"],
    endpoint: { path: "/cart.js", before: shopifyCart(1), after: shopifyCart(2) },
  },
  {
    name: "woocommerce",
    facts: { sources: ["woocommerce"] },
    path: "/produkt/teapot/",
    page: `<script type="application/ld+json">{"@type":"Product","sku":"TP","name":"Teapot","offers":[{"@type":"Offer",
      "priceSpecification":[{"price":"24.00","priceCurrency":"EUR"}]}]}</script>
      <body class="single single-product postid-42"><h1 class="product_title">Teapot</h1>`,
    audience: { "page.type": "product", "product.id": "42", "product.price": 24, "cart.value": 24, "cart.currency": "EUR" },
    add: `fetch("/?wc-ajax=add_to_cart")`,
    derived: ["view_item 42", "add_to_cart 42"],
    endpoint: { path: "/wp-json/wc/store/v1/cart", before: wooCart(1), after: wooCart(2) },
  },
  {
    name: "ec-cube",
    facts: { sources: ["ec-cube"] },
    path: "/products/detail/7",
    page: `<body id="page_product_detail" class="product_page">
      <div class="ec-cartNavi"><span class="ec-cartNavi__badge">1</span><div class="ec-cartNavi__price">￥2,400</div></div>
      <div class="ec-productRole__title"><h2>急須</h2></div>
      <div class="ec-productRole__price"><span class="ec-price__price">￥2,400</span></div>
      <form id="form1"><input type="hidden" name="product_id" value="7"></form>`,
    audience: { "page.type": "product", "product.id": "7", "product.price": 2400, "cart.value": 2400, "cart.currency": "JPY" },
    add: `document.querySelector(".ec-cartNavi").innerHTML = '<span class="ec-cartNavi__badge">2</span><div class="ec-cartNavi__price">￥4,800</div>'`,
    derived: ["view_item 7", "add_to_cart 7"],
  },
  {
    name: "makeshop",
    facts: { sources: ["makeshop"], pages: [{ path: "/view/item/*", type: "product" }], selectors: { cartCount: ".header-cart-count" } },
    path: "/view/item/000000000176",
    page: `<p>カート <span class="header-cart-count">1</span></p><h1>急須</h1>
      <div id="makeshop-page-item-option-data" data-id-price-prefix="makeshop-item-price:"></div>
      <p><span data-id="makeshop-item-price:1">2,400</span>円（税込）</p>`,
    audience: { "page.type": "product", "product.id": "000000000176", "product.price": 2400, "cart.count": 1 },
    add: `document.querySelector(".header-cart-count").textContent = "2"`,
    derived: ["view_item 000000000176", "add_to_cart 000000000176"],
  },
  {
    name: "opencart",
    facts: { sources: ["opencart"], currency: "USD" },
    path: "/index.php",
    page: `<div id="header-cart"><button id="cart-total">1 item(s) - $24.00</button></div>
      <div id="product-product"><h1>Teapot</h1><ul class="list-unstyled"><li><h2><span class="price-new">$24.00</span></h2></li></ul>
      <form id="form-product"><input type="hidden" name="product_id" value="42"></form></div>`,
    audience: { "page.type": "product", "product.id": "42", "product.price": 24, "cart.value": 24, "cart.count": 1 },
    add: `document.querySelector("#cart-total").textContent = "2 item(s) - $48.00"`,
    derived: ["view_item 42", "add_to_cart 42"],
  },
  {
    name: "microdata",
    facts: { sources: ["microdata"] },
    path: "/teapot",
    page: `<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Teapot</h1><meta itemprop="sku" content="TP-1">
      <div itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="name">Lovely</span></div>
      <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price">24,00</span>
      <meta itemprop="priceCurrency" content="EUR"><link itemprop="availability" href="https://schema.org/InStock"></div></div>`,
    audience: { "page.type": "product", "product.id": "TP-1", "product.name": "Teapot", "product.price": 24, "product.available": true },
    derived: ["view_item TP-1"],
  },
  {
    name: "Open Graph",
    facts: { sources: ["microdata"] },
    path: "/open-graph/teapot",
    page: `<meta property="og:title" content="Teapot"><meta property="product:retailer_item_id" content="TP-2">
      <meta property="product:price:amount" content="24.00"><meta property="product:price:currency" content="EUR"><h1>Teapot</h1>`,
    audience: { "product.id": "TP-2", "product.price": 24, "product.currency": "EUR" },
    derived: ["view_item TP-2"],
  },
];

it.each(platforms)(
  "reads the stock pages of $name, and derives what changed",
  async ({ facts, path, page, audience, add, derived, endpoint }) => {
    const [, help] = host.config.campaigns;
    if (!help) throw new Error("the configuration has no campaigns");
    const json = { ...host.config, facts, campaigns: [{ ...help, audience }] };
    host.serve(configPath, { json });
    host.serve(path, `<title>Shop</title><script async src="/noren/noren.js" data-config="${configPath}"></script>${page}`);
    if (endpoint) host.serve(endpoint.path, { json: endpoint.before });
    const tab = await host.newPage();
    await tab.open(`${host.url}${path}`);
    await waitForNoren(tab);
    const here = () => host.events().filter((event) => event.page === `${host.url}${path}`);
    const told = () =>
      here().flatMap(({ name, source, data }) => (source === "derived" ? [`${name} ${Object(data).items?.[0]?.item_id}`] : []));
    await expect.poll(() => here().map(({ name }) => name)).toContain("campaign_exposed");
    await expect.poll(told).toEqual(derived.slice(0, 1));
    if (endpoint) host.serve(endpoint.path, { json: endpoint.after });
    if (add) await tab.inject(add);
    await expect.poll(told).toEqual(derived);
    const asked = await tab.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map((entry) => new URL(entry.name).pathname)
        .filter((name) => !name.startsWith("/noren/")),
    );
    const own = asked.filter((name) => !/^\/(v1\/|favicon|cart\/add|$)/.test(name));
    expect(new Set(own)).toEqual(new Set(endpoint ? [endpoint.path] : []));
  },
);
