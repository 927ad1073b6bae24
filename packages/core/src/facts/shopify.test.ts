import { afterEach, describe, expect, it } from "vitest";
import { readSource } from "../testing/read-source.ts";
import shopify, { cartOf } from "./shopify.ts";

const put = (name: string, value: unknown) => Reflect.set(window, name, value);
const product = {
  id: 1,
  handle: "teapot",
  vendor: "Kiln",
  type: "Pots",
  variants: [
    { id: 10, price: 2400, name: "Teapot - Blue", public_title: "Blue" },
    { id: 11, price: 2600, name: "Teapot - Red", public_title: "Red" },
  ],
};
const meta = (given: object = {}) => ({ meta: { page: { pageType: "product" }, currency: "USD", product: { ...product, ...given } } });

afterEach(() => {
  for (const name of ["Shopify", "ShopifyAnalytics"]) Reflect.deleteProperty(window, name);
});

describe("a product's page of Shopify", () => {
  const read = (address: string, given?: object) => {
    put("ShopifyAnalytics", meta(given));
    return readSource(shopify, address, "").product;
  };

  it("is read with the variant in the address, else the first, under the product's own name", () => {
    const known = { id: "teapot", name: "Teapot", brand: "Kiln", category: "Pots" };
    expect(read("/products/teapot")).toEqual({ ...known, price: 24 });
    expect(read("/collections/all/products/teapot?variant=11")).toEqual({ ...known, price: 26 });
  });

  it("has its handle for its id as a product export writes it, in any script", () => {
    const address = "/ja/products/急須-赤";
    expect(new URL(address, location.href).pathname).toContain("%E6");
    expect(read(address, { handle: "急須-赤" })?.id).toBe("急須-赤");
    expect(read(address, { handle: undefined })?.id).toBe("急須-赤");
    expect(read("/products/50%-off", { handle: undefined })?.id).toBe("50%-off");
  });

  it("is none of an application's page whose data are of the page before", () => {
    expect(read("/products/bowl")).toBeUndefined();
  });

  it("tells the currency that the shopper chose before that of the store", () => {
    put("Shopify", { currency: { active: "JPY" } });
    put("ShopifyAnalytics", meta());
    expect(readSource(shopify, "/products/teapot", "").currency).toBe("JPY");
  });
});

describe("the cart of Shopify", () => {
  const item = { handle: "急須", product_title: "急須", final_price: 128_000, quantity: 2 };

  it("is counted in hundredths, yen too, with handles for ids", () => {
    expect(cartOf({ item_count: 2, total_price: 256_000, currency: "JPY", items: [item] })).toEqual({
      value: 2560,
      currency: "JPY",
      count: 2,
      items: [{ id: "急須", name: "急須", price: 1280, quantity: 2 }],
    });
  });

  it("is none where the answer is another", () => {
    for (const answer of [null, {}, "<!doctype html>", { status: 404 }]) expect(cartOf(answer)).toBeUndefined();
  });
});
