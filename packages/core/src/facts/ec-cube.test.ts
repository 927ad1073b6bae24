import { describe, expect, it } from "vitest";
import { readSource } from "../testing/read-source.ts";
import ecCube from "./ec-cube.ts";

describe("a page of EC-CUBE", () => {
  it("after an order names its number, whatever the words around it", () => {
    const markup = (words: string) => `<body id="page_shopping_complete"><p class="ec-reportDescription"><strong>${words}</strong></p>`;
    for (const words of ["ご注文番号：T-1001", "Order number: T-1001"])
      expect(readSource(ecCube, "/shopping/complete", markup(words))).toMatchObject({ type: "order", order: { id: "T-1001" } });
  });

  it.each([
    ["page_shopping_confirm", "/shopping/confirm", "checkout"],
    ["page_contact_complete", "/contact/complete", "contact"],
    ["page_entry_complete", "/entry/complete/", "account"],
    ["page_forgot_complete", "/forgot/complete", "account"],
    ["page_product_list", "/products/list", "category"],
    ["page_product_list", "/products/list?name=%E6%80%A5%E9%A0%88", "search"],
  ])("is known by its route %s at %s", (id, address, type) => {
    expect(readSource(ecCube, address, `<body id="${id}">`)).toMatchObject({ type, order: undefined });
  });

  it("reads a range of prices by its lowest, and the cart's count and total from the header", () => {
    const markup = `<body id="page_product_detail"><div class="ec-cartNavi"><span class="ec-cartNavi__badge">3</span>
      <div class="ec-cartNavi__label"><div class="ec-cartNavi__price">￥12,800</div></div></div>
      <div class="ec-productRole__title"><h2>急須</h2></div>
      <div class="ec-productRole__price"><div class="ec-price"><span class="ec-price__price">￥2,400 ～ ￥3,200</span></div></div>
      <form id="form1"><input type="hidden" name="product_id" value="7"></form>`;
    expect(readSource(ecCube, "/products/detail/7", markup)).toMatchObject({
      currency: "JPY",
      product: { id: "7", name: "急須", price: 2400 },
      cart: { count: 3, value: 12_800 },
    });
  });
});
