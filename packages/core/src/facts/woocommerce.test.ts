import { describe, expect, it } from "vitest";
import { readSource } from "../testing/read-source.ts";
import wooCommerce, { cartOf } from "./woocommerce.ts";

describe("the Store API's cart", () => {
  const totals = { total_price: "5300", total_shipping: "500", total_shipping_tax: null, currency_code: "EUR", currency_minor_unit: 2 };
  const items = [{ id: 42, name: "Teapot", quantity: 2, prices: { price: "2400", currency_minor_unit: 2 } }];

  it("is read in units of its currency, without shipping", () => {
    expect(cartOf({ items_count: 2, totals, items })).toEqual({
      value: 48,
      currency: "EUR",
      count: 2,
      items: [{ id: "42", name: "Teapot", price: 24, quantity: 2 }],
    });
  });

  it("counts yen by the unit, and takes no shipping where none is known yet", () => {
    const yen = { total_price: "2400", total_shipping: null, total_shipping_tax: null, currency_code: "JPY", currency_minor_unit: 0 };
    expect(cartOf({ items_count: 1, totals: yen, items: [{ ...items[0], quantity: 1 }] })).toMatchObject({
      value: 2400,
      items: [{ price: 2400 }],
    });
  });

  it("is none where the answer is another", () => {
    for (const answer of [null, {}, { code: "rest_no_route" }, "<!doctype html>"]) expect(cartOf(answer)).toBeUndefined();
  });
});

describe("the page after an order", () => {
  const paid = `<body class="woocommerce-checkout woocommerce-order-received">
    <ul><li class="woocommerce-order-overview__total"><strong><span class="amount">1.234,56&nbsp;€</span></strong></li></ul>`;
  const order = { id: "123", value: 1234.56 };

  it.each([
    "/checkout/order-received/123/?key=wc_order_a1",
    "/checkout/order-received/123/",
    "/kasse/bestellung-erhalten/123/?key=wc_order_a1",
    "/?page_id=8&order-received=123&key=wc_order_a1",
  ])("names its order by %s", (address) => {
    expect(readSource(wooCommerce, address, paid)).toMatchObject({ type: "order", order });
  });

  it("is read where it is made of blocks", () => {
    const blocks = `<body class="woocommerce-checkout woocommerce-order-received"><ul class="wc-block-order-confirmation-summary-list">
      <li><span>Order number:</span> <span>123</span></li>
      <li><span>Total:</span> <span><span class="woocommerce-Price-amount amount"><bdi>1.234,56&nbsp;€</bdi></span></span></li></ul>`;
    expect(readSource(wooCommerce, "/checkout/order-received/123/?key=wc_order_a1", blocks)).toMatchObject({ type: "order", order });
  });

  it.each([
    `<p class="woocommerce-notice woocommerce-thankyou-order-failed">…</p>`,
    `<div><h1>…</h1><p class="wc-block-order-confirmation-status__actions"><a class="button">…</a></p></div>`,
  ])("has no order where the payment failed, and asks for it still: %s", (failed) => {
    const markup = `<body class="woocommerce-order-received">${failed}`;
    const reading = readSource(wooCommerce, "/checkout/order-received/123/?key=wc_order_a1", markup);
    expect(reading).toMatchObject({ type: "checkout", order: undefined });
  });

  it("is none where the address has no number", () => {
    expect(readSource(wooCommerce, "/checkout/?lang=de", `<body class="woocommerce-checkout">`)).toMatchObject({
      type: "checkout",
      order: undefined,
    });
  });
});
