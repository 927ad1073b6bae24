import { describe, expect, test } from "vitest";
import { loadCatalogue, vendureSource } from "../catalogue/loadCatalogue.ts";
import { storefrontFolder } from "../startStorefront.ts";
import { bundleAssets } from "./bundleAssets.ts";
import { type AppOptions, createApp } from "./createApp.tsx";

const source = vendureSource();
const assets = await bundleAssets();

function shop(more: Partial<AppOptions> = {}) {
  return createApp({
    catalogues: { en: loadCatalogue("en", source), ja: loadCatalogue("ja", source) },
    assets,
    photos: source.photos,
    tag: `${storefrontFolder}/src/style`,
    data: `${storefrontFolder}/src/style`,
    config: { version: 1 },
    banner: true,
    now: () => new Date("2026-11-20T12:00:00Z"),
    ...more,
  });
}

const app = shop();
const paths = ["/", "/categories/plants", "/products/laptop", "/cart", "/checkout", "/order/complete", "/help", "/contact", "/search?q=a"];
const scripts = (page: string, type: string) =>
  [...page.matchAll(new RegExp(`<script type="${type}"[^>]*>(.*?)</script>`, "g"))].map((match) => match[1] ?? "");

describe.each(["en", "ja"])("the shop in %s", (locale) => {
  test.each(paths)("opens %s in its language, cacheable for going back, with Noren's tag", async (path) => {
    const answer = await app.request(`/${locale}${path}`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(page).toContain(`<html lang="${locale}"`);
    expect(page).toContain('<script async="" src="/noren/noren.js" data-config="/noren/noren.config.json"></script>');
    // The page after an order holds what is said where there is none, too; a script shows one of them.
    expect(page.match(/<h1/g)).toHaveLength(path === "/order/complete" ? 2 : 1);
    expect(page).not.toMatch(/ style="| on[a-z]+="|undefined|\[object Object\]/);
    for (const image of page.match(/<img [^>]*>/g) ?? []) expect(image).toMatch(/width="\d+" height="\d+"|height="\d+" width="\d+"/);
  });

  test("leads each page to itself in the other language", async () => {
    const other = locale === "en" ? "ja" : "en";
    const page = await (await app.request(`/${locale}/search?q=a`)).text();
    expect(page).toContain(`href="/${other}/search?q=a"`);
  });

  test("answers a page that is not there with 404, a product and a category too", async () => {
    for (const path of ["/nothing", "/products/nothing", "/categories/nothing"]) {
      const answer = await app.request(`/${locale}${path}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain(`<html lang="${locale}"`);
    }
  });
});

describe("the front door", () => {
  test("leads to the language of the browser", async () => {
    const japanese = await app.request("/", { headers: { "accept-language": "ja,en;q=0.8" } });
    expect(japanese.headers.get("location")).toBe("/ja/");
    const other = await app.request("/", { headers: { "accept-language": "fr" } });
    expect(other.headers.get("location")).toBe("/en/");
  });
});

describe("a product page", () => {
  test("carries structured data, and a place for the related shelf", async () => {
    const page = await (await app.request("/en/products/spiky-cactus")).text();
    const types = scripts(page, "application/ld\\+json").map((text) => JSON.parse(text)["@type"]);
    expect(types).toEqual(["Product", "BreadcrumbList"]);
    expect(page).toContain('<noren-shelf campaign="related">');
  });

  test("names the days of delivery, weekends left out", async () => {
    const page = await (await app.request("/en/products/spiky-cactus")).text();
    expect(page).toContain("between Tue, Nov 24 and Thu, Nov 26");
  });
});

describe("a search", () => {
  test("shows its term as text, never as markup", async () => {
    const page = await (await app.request(`/en/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;alert");
  });
});

describe("a checkout", () => {
  test("never names card fields, so that no form can send them", async () => {
    const page = await (await app.request("/en/checkout")).text();
    const cards = (page.match(/<input [^>]*autocomplete="cc-[^>]*>/g) ?? []).map(String);
    expect(cards).toHaveLength(4);
    for (const field of cards) expect(field).not.toContain(" name=");
  });
});

describe("a quote by request", () => {
  const ask = (body: string) => app.request("/ja/cart/quote", { method: "POST", body });

  test("prices the cart at the shop's own prices", async () => {
    const answer = await ask(
      JSON.stringify({ lines: [{ id: "spiky-cactus", quantity: 2, price: 1 }], coupon: "YOROZU10", method: "express" }),
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ subtotal: 4560, discount: 456, delivery: 990, total: 5094 });
  });

  test.each(["", "no json", "7", "null"])("refuses %j", async (body) => {
    expect((await ask(body)).status).toBe(400);
  });
});

describe("files", () => {
  test("of the shop are named by their content and kept for good", async () => {
    const answer = await app.request(assets.script);
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(answer.headers.get("content-type")).toContain("javascript");
    expect((await app.request("/assets/shop-nothing.js")).status).toBe(404);
  });

  test("of Noren's configuration are asked for again each time", async () => {
    expect((await app.request("/noren/noren.config.json")).headers.get("cache-control")).toBe("no-cache");
  });

  test("outside of the photo folder are not there", async () => {
    expect((await app.request("/photos/..%2Fproducts.csv")).status).toBe(404);
    expect((await app.request("/photos/eniko-kis-663725-unsplash.jpg")).headers.get("content-type")).toBe("image/jpeg");
  });

  test("come compressed, in the best way that the browser takes", async () => {
    const brotli = await app.request("/en/", { headers: { "accept-encoding": "gzip, br" } });
    expect(brotli.headers.get("content-encoding")).toBe("br");
    expect((await brotli.arrayBuffer()).byteLength).toBe(Number(brotli.headers.get("content-length")));
    expect((await app.request("/en/", { headers: { "accept-encoding": "gzip" } })).headers.get("content-encoding")).toBe("gzip");
    expect((await app.request("/en/")).headers.get("content-encoding")).toBeNull();
  });
});

describe("consent", () => {
  test("is asked for by the shop's own banner, unless the merchant declared that it need not be", async () => {
    const asking = await (await app.request("/en/")).text();
    const silent = await (await shop({ banner: false }).request("/en/")).text();
    expect(asking).toContain(assets.consentScript);
    expect(asking).toContain('data-cc="show-preferencesModal"');
    expect(silent).not.toContain("/assets/consent-");
    expect(silent).not.toContain("data-cc=");
  });
});

describe("the strict page", () => {
  test("has a fresh nonce on every script and style, and nothing that needs more", async () => {
    let count = 0;
    const newNonce = () => {
      count += 1;
      return `nonce${count}`;
    };
    const strict = shop({ strict: { endpoint: "http://127.0.0.1:9/v1", newNonce } });
    for (const nonce of ["nonce1", "nonce2"]) {
      const answer = await strict.request("/en/products/laptop");
      const page = await answer.text();
      expect(answer.headers.get("content-security-policy")).toBe(
        `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'nonce-${nonce}'; connect-src 'self' http://127.0.0.1:9; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
      );
      const elements = page.match(/<script[^>]*>|<link rel="stylesheet"[^>]*>/g) ?? [];
      expect(elements.length).toBeGreaterThan(4);
      for (const element of elements) expect(element).toContain(`nonce="${nonce}"`);
      expect(page).not.toMatch(/consent-|fonts-|\.woff2/);
    }
  });
});
