import type { NorenConfig } from "@noren/core";
import type { Platform } from "./answers.ts";

type Preset = NonNullable<NorenConfig["facts"]>;

/**
 * How to read the pages of a platform's stock theme: what reads them, and addresses that tell a page's type before anything is loaded.
 * A theme that names its elements otherwise wants `selectors` of its own.
 */
export const factsPresets: { readonly [platform in Platform]?: Preset } = {
  shopify: { sources: ["shopify"] },
  woocommerce: {
    sources: ["woocommerce"],
    pages: [
      { path: "*/product-category/*", type: "category" },
      { path: "/shop/", type: "category" },
      { path: "*/my-account/*", type: "account" },
    ],
  },
  "ec-cube": {
    sources: ["ec-cube"],
    pages: [
      { path: "*/products/detail/*", type: "product" },
      { path: "*/products/list", type: "category" },
      { path: "*/shopping/complete", type: "order" },
      { path: "*/shopping*", type: "checkout" },
      { path: "*/entry*", type: "account" },
    ],
    currency: "JPY",
  },
  makeshop: {
    sources: ["makeshop"],
    pages: [
      { path: "/view/item/*", type: "product" },
      { path: "/shopdetail/*", type: "product" },
      { path: "/view/category/*", type: "category" },
      { path: "/shopbrand/*", type: "category" },
      { path: "/view/search*", type: "search" },
      { path: "/view/cart", type: "cart" },
      { path: "/shop/basket.html", type: "cart" },
      { path: "/view/member/*", type: "account" },
      { path: "/view/guide", type: "help" },
      { path: "/view/contract", type: "help" },
    ],
    currency: "JPY",
  },
  opencart: { sources: ["opencart"] },
};
