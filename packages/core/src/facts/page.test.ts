import { describe, expect, it } from "vitest";
import { fitsPath, pageType, readPage } from "./page.ts";

const at = (address: string): Location => {
  const { pathname, search, origin } = new URL(address, "https://shop.example");
  return Object.assign(Object.create(null), { pathname, search, origin });
};

describe("pageType", () => {
  it.each([
    ["/", "home"],
    ["/en", "home"],
    ["/ja/", "home"],
    ["/pt-BR/", "home"],
    ["/products/mug", "product"],
    ["/en/product/mug", "product"],
    ["/item/42", "product"],
    ["/items/42", "product"],
    ["/detail/42", "product"],
    ["/products/complete-tea-set", "product"],
    ["/products/thank-you-card", "product"],
    ["/product/bag-large/", "product"],
    ["/products/contact-lens", "product"],
    ["/collections/cups/products/payment-terminal", "product"],
    ["/products/", "other"],
    ["/collections/cups", "category"],
    ["/category/cups", "category"],
    ["/categories/cups", "category"],
    ["/c/cups", "category"],
    ["/collections/cups/products/mug", "product"],
    ["/search", "search"],
    ["/en/search/mug", "search"],
    ["/cart", "cart"],
    ["/basket", "cart"],
    ["/bag/", "cart"],
    ["/cartoons", "other"],
    ["/checkout", "checkout"],
    ["/checkout/address", "checkout"],
    ["/payment", "checkout"],
    ["/shop/kessai", "checkout"],
    ["/checkout/order-received/12", "order"],
    ["/order-complete", "order"],
    ["/orderconfirm", "order"],
    ["/thank-you", "order"],
    ["/checkout/complete", "order"],
    ["/contact", "contact"],
    ["/inquiry/", "contact"],
    ["/contact/complete", "contact"],
    ["/inquiry/thanks.html", "contact"],
    ["/help", "help"],
    ["/support/returns", "help"],
    ["/faq", "help"],
    ["/account/orders", "account"],
    ["/mypage", "account"],
    ["/login", "account"],
    ["/about", "other"],
    ["/products/thank-you-card", "product"],
    ["/ja/products/bag-for-life/", "product"],
    ["/products/help-at-home.html", "product"],
    ["/collections/basket-week/products/basket-large", "product"],
    ["/thanks.html", "order"],
    ["/thank_you", "order"],
    ["/thankyou-page", "order"],
    ["/shopping/complete/", "order"],
    ["/order/completed", "order"],
    ["/products/mug/checkout", "checkout"],
    ["/checkout/items/3", "checkout"],
    ["/items/3/thank-you", "order"],
    ["/blog/english", "other"],
    ["/collections/thanksgiving", "category"],
    ["/complete-your-look", "other"],
    ["/thanks-for-your-order", "order"],
    ["/order-confirmation", "order"],
  ])("takes %s for %s", (path, type) => {
    expect(pageType(path)).toBe(type);
  });

  it("asks the configuration's patterns first, in their order", () => {
    const pages = [
      { path: "/products/gift-*", type: "help" as const },
      { path: "/products/*", type: "search" as const },
    ];
    expect(pageType("/products/gift-card", pages)).toBe("help");
    expect(pageType("/products/mug", pages)).toBe("search");
    expect(pageType("/cart", pages)).toBe("cart");
  });
});

describe("fitsPath", () => {
  it.each([
    ["/a", "/a", true],
    ["/a", "/a/b", false],
    ["/a/*", "/a/b/c", true],
    ["*/sale", "/en/sale", true],
    ["/a.html", "/aXhtml", false],
    ["/a(b)+[c]$", "/a(b)+[c]$", true],
  ])("fits %s to %s: %s", (pattern, path, fits) => {
    expect(fitsPath(pattern, path)).toBe(fits);
  });
});

describe("readPage", () => {
  const page = (referrer: string) => {
    const made = document.implementation.createHTMLDocument();
    made.title = "Mugs";
    made.documentElement.lang = "ja";
    Object.defineProperty(made, "referrer", { value: referrer });
    return readPage(made, at("/products/mug?color=red#top"), undefined);
  };

  it("leaves query and fragment out", () => {
    expect(page("")).toEqual({
      type: "product",
      url: "https://shop.example/products/mug",
      path: "/products/mug",
      title: "Mugs",
      language: "ja",
      referrer: "",
      fromSearch: false,
    });
  });

  it.each([
    ["https://www.google.com/", true],
    ["https://google.co.jp/search?q=mug", true],
    ["https://search.yahoo.co.jp/search", true],
    ["https://duckduckgo.com", true],
    ["https://www.bing.com/", true],
    ["https://yandex.ru/", true],
    ["https://shop.example/", false],
    ["https://notgoogle.com/", false],
    ["https://shop.example/google.com/", false],
  ])("knows whether %s is a search engine: %s", (referrer, fromSearch) => {
    expect(page(referrer).fromSearch).toBe(fromSearch);
  });
});
