/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { readCart } from "../cart/cart.ts";
import { isDeliveryMethod } from "../cart/delivery.ts";
import { quoteCart } from "../cart/quote.ts";
import { categories } from "../catalogue/categories.ts";
import { findProduct, isSort, searchProducts } from "../catalogue/findProducts.ts";
import type { Catalogue } from "../catalogue/loadCatalogue.ts";
import { isLocale, type Locale, otherLocale } from "../locale.ts";
import { textsOf } from "../texts/textsOf.ts";
import { CartPage } from "../views/cartPage.tsx";
import { CategoryPage } from "../views/categoryPage.tsx";
import { CheckoutPage } from "../views/checkoutPage.tsx";
import { ContactPage } from "../views/contactPage.tsx";
import { HelpPage } from "../views/helpPage.tsx";
import { HomePage } from "../views/homePage.tsx";
import { NotFoundPage } from "../views/notFoundPage.tsx";
import { OrderPage } from "../views/orderPage.tsx";
import type { PageContext } from "../views/pageContext.ts";
import { ProductPage } from "../views/productPage.tsx";
import { SearchPage } from "../views/searchPage.tsx";
import { type Assets, favicon } from "./bundleAssets.ts";
import { compress } from "./compress.ts";
import { strictPolicy } from "./contentPolicy.ts";
import { cacheOf, immutable, mediaType, serveFile } from "./serveFolder.ts";

export interface AppOptions {
  catalogues: Record<Locale, Catalogue>;
  assets: Assets;
  /** Folder of the photos. */
  photos: string;
  /** Folder of the built tag, served at `/noren/`. */
  tag: string;
  /** Folder of what `noren build` wrote, served at `/noren/data/`. */
  data: string;
  /** What is served at `/noren/noren.config.json`. */
  config: unknown;
  banner: boolean;
  /** The strict page's content policy; without it pages have none. */
  strict?: { endpoint: string; newNonce: () => string };
  now: () => Date;
}

/** The shop's pages never change under a shopper, and stay in the back-forward cache: `no-store` would keep them out of it. */
const pageCache = "no-cache";

type View = (context: PageContext) => ReturnType<typeof HomePage>;

export function createApp(options: AppOptions): Hono {
  const { catalogues, assets, photos, tag, data, config, banner, strict, now } = options;
  const app = new Hono();
  app.use(compress());
  app.use(etag({ weak: true }));

  const page = (context: Context, locale: Locale, view: View, status: 200 | 404 = 200): Response | Promise<Response> => {
    const url = new URL(context.req.url);
    const nonce = strict?.newNonce();
    if (strict && nonce) context.header("content-security-policy", strictPolicy(nonce, strict.endpoint));
    context.header("cache-control", pageCache);
    context.header("referrer-policy", "strict-origin-when-cross-origin");
    context.header("x-content-type-options", "nosniff");
    const rendered = view({
      locale,
      texts: textsOf(locale),
      path: url.pathname,
      otherPath: url.pathname.replace(/^\/\w+/, `/${otherLocale(locale)}`) + url.search,
      origin: url.origin,
      assets,
      nonce,
      banner: banner && !strict,
      fonts: !strict,
    });
    return context.html(rendered, status);
  };

  app.get("/", (context) => {
    const preferred = /^ja\b/i.test(context.req.header("accept-language") ?? "") ? "ja" : "en";
    context.header("vary", "accept-language");
    return context.redirect(`/${preferred}/`);
  });
  app.get("/favicon.svg", (context) => {
    return context.body(new Uint8Array(favicon()), 200, { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" });
  });
  app.get("/assets/:name", (context) => {
    const file = assets.files.get(context.req.path);
    if (!file) return context.notFound();
    return context.body(new Uint8Array(file), 200, { "content-type": mediaType(context.req.path), "cache-control": immutable });
  });
  app.get("/photos/:name", (context) => serveFile(context, photos, context.req.param("name"), "public, max-age=86400"));
  app.get("/noren/noren.config.json", (context) => context.json(config, 200, { "cache-control": "no-cache" }));
  app.get("/noren/data/:rest{.+}", (context) => serveFile(context, data, context.req.param("rest"), cacheOf(context.req.param("rest"))));
  app.get("/noren/:rest{.+}", (context) => serveFile(context, tag, context.req.param("rest"), cacheOf(context.req.param("rest"))));

  for (const locale of ["en", "ja"] as const) {
    const catalogue = catalogues[locale];
    const get = (path: string, view: View) => app.get(`/${locale}${path}`, (context) => page(context, locale, view));
    const missing = (context: Context) => page(context, locale, (one) => <NotFoundPage context={one} />, 404);
    app.get(`/${locale}`, (context) => context.redirect(`/${locale}/`, 301));
    get("/", (context) => <HomePage context={context} catalogue={catalogue} />);
    get("/cart", (context) => <CartPage context={context} />);
    get("/checkout", (context) => <CheckoutPage context={context} />);
    get("/order/complete", (context) => <OrderPage context={context} />);
    get("/help", (context) => <HelpPage context={context} />);
    get("/contact", (context) => <ContactPage context={context} />);
    app.get(`/${locale}/categories/:id`, (context) => {
      const category = categories.find((one) => one.id === context.req.param("id"));
      const asked = context.req.query("sort") ?? "";
      const sort = isSort(asked) ? asked : "featured";
      if (!category) return missing(context);
      return page(context, locale, (one) => <CategoryPage context={one} catalogue={catalogue} category={category} sort={sort} />);
    });
    app.get(`/${locale}/products/:id`, (context) => {
      const product = findProduct(catalogue, context.req.param("id"));
      if (!product) return missing(context);
      return page(context, locale, (one) => <ProductPage context={one} product={product} now={now()} />);
    });
    app.get(`/${locale}/search`, (context) => {
      const term = (context.req.query("q") ?? "").trim().slice(0, 100);
      const products = searchProducts(catalogue, term);
      return page(context, locale, (one) => <SearchPage context={one} term={term} products={products} />);
    });
    app.post(`/${locale}/cart/quote`, async (context) => {
      const body: unknown = await context.req.json().catch(() => undefined);
      if (typeof body !== "object" || body === null) return context.json({ error: "expected a cart as JSON" }, 400);
      const method = "method" in body && isDeliveryMethod(body.method) ? body.method : "standard";
      return context.json(quoteCart(catalogue, readCart(body), method), 200, { "cache-control": "no-cache" });
    });
  }

  app.notFound((context) => {
    const first = context.req.path.split("/")[1] ?? "";
    return page(context, isLocale(first) ? first : "en", (one) => <NotFoundPage context={one} />, 404);
  });
  return app;
}
