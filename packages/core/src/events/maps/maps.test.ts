import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromSegment } from "./from-segment.ts";
import { fromShopify } from "./from-shopify.ts";
import type { Data, MappedEvent } from "./mapped-event.ts";
import { segmentNames, shopifyNames } from "./names.ts";
import { toSegment } from "./to-segment.ts";
import { toShopify } from "./to-shopify.ts";

const text = fc.string({ minLength: 1, maxLength: 12 });
const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
const currency = fc.constantFrom("USD", "JPY", "EUR");
const some = <Fields>(model: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }, needed: (keyof Fields & string)[] = []) =>
  fc.record(model, { requiredKeys: needed }).map((data): Data => ({ ...JSON.parse(JSON.stringify(data)) }));

/** The item fields that both have. */
const common = { item_id: text, item_name: text, item_brand: text, item_category: text, item_variant: text, price: amount };
const item = some({ ...common, quantity: fc.integer({ min: 1, max: 9 }), index: fc.nat(50), coupon: text, item_category2: text }, [
  "item_id",
]);
const items = fc.array(item, { minLength: 1, maxLength: 4 });
const oneItem = item.map((only) => [only]);

const list = { item_list_id: text, item_list_name: text, currency };
const money = { currency, value: amount };
const promotion = some({ promotion_id: text, promotion_name: text, creative_name: text, creative_slot: text, items });
const order = { ...money, coupon: text, tax: amount, shipping: amount, transaction_id: text, items };

const segmentData: { [name: string]: fc.Arbitrary<Data> } = {
  page_view: some({ page_title: text, page_location: text, page_referrer: text }),
  search: some({ search_term: text, items }, ["search_term"]),
  view_item_list: some({ ...list, items }),
  select_item: some({ ...list, items: oneItem }, ["items"]),
  view_item: some({ ...money, items: oneItem }, ["items"]),
  view_promotion: promotion,
  select_promotion: promotion,
  add_to_cart: some({ ...money, items: oneItem }, ["items"]),
  remove_from_cart: some({ ...money, items: oneItem }, ["items"]),
  add_to_wishlist: some({ ...money, items: oneItem }, ["items"]),
  view_cart: some({ ...money, items }),
  begin_checkout: some({ ...money, coupon: text, items }),
  add_payment_info: some({ ...money, coupon: text, payment_type: text, items }),
  purchase: some(order),
  refund: some(order),
  share: some({ method: text, content_type: text }),
};

const lines = fc.array(some({ ...common, quantity: fc.integer({ min: 1, max: 9 }) }, ["item_id", "quantity"]), {
  minLength: 1,
  maxLength: 4,
});
const priced = fc.array(some(common, ["item_id", "price"]), { minLength: 1, maxLength: 4 });
const viewed = fc
  .record({ item: some(common, ["item_id", "price"]), currency })
  .map(({ item, currency }): Data => ({ currency, value: item.price ?? 0, items: [item] }));
const paid = ["currency", "value"] as const;
const checkout = (more: { [field: string]: fc.Arbitrary<unknown> } = {}) =>
  some({ ...money, coupon: text, tax: amount, shipping: amount, items: lines, ...more }, [...paid]);

const shopifyData: { [name: string]: fc.Arbitrary<Data> } = {
  page_view: some({ page_title: text, page_location: text, page_referrer: text }),
  search: some({ search_term: text, currency, items: priced }, ["search_term", "currency", "items"]),
  view_item_list: some({ ...list, items: priced }, ["currency", "items"]),
  view_item: viewed,
  add_to_cart: some({ ...money, items: lines.map(([first = {}]) => [first]) }, [...paid, "items"]),
  remove_from_cart: some({ ...money, items: lines.map(([first = {}]) => [first]) }, [...paid, "items"]),
  view_cart: some({ ...money, items: lines }, [...paid]),
  begin_checkout: checkout(),
  add_shipping_info: checkout({ shipping_tier: text }),
  add_payment_info: checkout({ payment_type: text }),
  purchase: checkout({ transaction_id: text }),
};

/** By the two specifications, word for word: names that only come back to themselves could be anybody's. */
const names: [ga4: string, segment: string | undefined, shopify: string | undefined][] = [
  ["page_view", undefined, "page_viewed"],
  ["search", "Products Searched", "search_submitted"],
  ["view_item_list", "Product List Viewed", "collection_viewed"],
  ["select_item", "Product Clicked", undefined],
  ["view_item", "Product Viewed", "product_viewed"],
  ["view_promotion", "Promotion Viewed", undefined],
  ["select_promotion", "Promotion Clicked", undefined],
  ["add_to_cart", "Product Added", "product_added_to_cart"],
  ["remove_from_cart", "Product Removed", "product_removed_from_cart"],
  ["view_cart", "Cart Viewed", "cart_viewed"],
  ["add_to_wishlist", "Product Added to Wishlist", undefined],
  ["begin_checkout", "Checkout Started", "checkout_started"],
  ["add_shipping_info", undefined, "checkout_shipping_info_submitted"],
  ["add_payment_info", "Payment Info Entered", "payment_info_submitted"],
  ["purchase", "Order Completed", "checkout_completed"],
  ["refund", "Order Refunded", undefined],
  ["share", "Product Shared", undefined],
];

describe.each(names)("%s", (name, segment, shopify) => {
  const items = [{ item_id: "mug" }];
  it("is told to Segment by its name there, or as it is", () => {
    const [call] = toSegment({ name, data: { items } });
    expect(call).toMatchObject(name === "page_view" ? { type: "page" } : { type: "track", event: segment ?? name });
  });

  it("is told to Shopify by its name there, or as it is", () => {
    expect(toShopify({ name, data: { items } }).map((event) => event.name)).toEqual([shopify ?? name]);
  });
});

it("leaves no name out", () => {
  const given = (of: 1 | 2) => names.flatMap((row) => (row[of] ? [row[0]] : [])).sort();
  expect(given(1)).toEqual(Object.keys(segmentNames).sort());
  expect(given(2)).toEqual(Object.keys(shopifyNames).sort());
});

const roundTrip = (name: string, data: fc.Arbitrary<Data>, there: (event: MappedEvent) => MappedEvent[]) =>
  fc.assert(
    fc.property(data, (data) => {
      expect(there({ name, data })).toEqual([{ name, data }]);
    }),
  );

describe("Segment's names", () => {
  it.each(["page_view", ...Object.keys(segmentNames)])("come back as %s, with all its fields", (name) => {
    roundTrip(name, segmentData[name] ?? fc.constant({}), (event) => toSegment(event).map(fromSegment));
  });

  it("has data for each exact pair in these tests", () => {
    expect(Object.keys(segmentData).sort()).toEqual(["page_view", ...Object.keys(segmentNames)].sort());
    expect(Object.keys(shopifyData).sort()).toEqual(Object.keys(shopifyNames).sort());
  });

  it("come back from the catalogue as they were", () => {
    const product = some({ product_id: text, sku: text, name: text, brand: text, price: amount, position: fc.nat(9), url: text }, [
      "product_id",
    ]);
    fc.assert(
      fc.property(fc.constantFrom("Product Viewed", "Product Added", "Product Clicked"), product, currency, (event, product, currency) => {
        const call = { type: "track" as const, event, properties: { ...product, currency } };
        expect(toSegment(fromSegment(call))).toEqual([call]);
      }),
    );
  });

  it("say what was bought, and what it cost without tax and delivery", () => {
    const data = {
      transaction_id: "o-1",
      value: 30,
      tax: 3,
      shipping: 5,
      currency: "USD",
      items: [
        {
          item_id: "mug",
          item_name: "Mug",
          item_brand: "Kiln",
          item_category: "Cups",
          item_variant: "blue",
          price: 15,
          quantity: 2,
          index: 1,
        },
      ],
    };
    expect(toSegment({ name: "purchase", data })).toEqual([
      {
        type: "track",
        event: "Order Completed",
        properties: {
          order_id: "o-1",
          revenue: 30,
          tax: 3,
          shipping: 5,
          currency: "USD",
          products: [
            { product_id: "mug", name: "Mug", brand: "Kiln", category: "Cups", variant: "blue", price: 15, quantity: 2, position: 1 },
          ],
        },
      },
    ]);
  });

  it("has one call for each product that went into the cart at once, each with its own worth", () => {
    const data = {
      currency: "USD",
      value: 50,
      items: [{ item_id: "a", price: 20, quantity: 2 }, { item_id: "b", price: 10 }, { item_id: "c" }],
    };
    expect(toSegment({ name: "add_to_cart", data })).toEqual([
      { type: "track", event: "Product Added", properties: { product_id: "a", price: 20, quantity: 2, currency: "USD", value: 40 } },
      { type: "track", event: "Product Added", properties: { product_id: "b", price: 10, currency: "USD", value: 10 } },
      { type: "track", event: "Product Added", properties: { product_id: "c", currency: "USD" } },
    ]);
  });

  it("takes an answered search for a search", () => {
    expect(toSegment({ name: "view_search_results", data: { search_term: "mug" } })).toEqual([
      { type: "track", event: "Products Searched", properties: { query: "mug" } },
    ]);
  });

  it("passes on what it has no word for, and tells whose word it was", () => {
    expect(toSegment({ name: "survey_answered", data: { answer: 9, items: [] } })).toEqual([
      { type: "track", event: "survey_answered", properties: { answer: 9, items: [] } },
    ]);
    expect(fromSegment({ type: "track", event: "Coupon Denied", properties: { coupon_id: "X" } })).toEqual({
      name: "Coupon Denied",
      data: { coupon_id: "X" },
      origin: "segment",
    });
  });
});

describe("Shopify's names", () => {
  it.each(Object.keys(shopifyNames))("come back as %s, with all the fields that Shopify has", (name) => {
    roundTrip(name, shopifyData[name] ?? fc.constant({}), (event) => toShopify(event).map(fromShopify));
  });

  it("reads a completed checkout as Shopify tells it", () => {
    const checkout = {
      currencyCode: "JPY",
      subtotalPrice: { amount: 4200, currencyCode: "JPY" },
      totalPrice: { amount: 5220, currencyCode: "JPY" },
      totalTax: { amount: 420, currencyCode: "JPY" },
      shippingLine: { price: { amount: 600, currencyCode: "JPY" } },
      discountApplications: [
        { type: "AUTOMATIC", title: "Two for one" },
        { type: "DISCOUNT_CODE", title: "SPRING" },
      ],
      order: { id: "5551" },
      lineItems: [
        {
          id: "line-1",
          title: "Teapot",
          quantity: 1,
          variant: {
            id: "v-9",
            sku: "TP-9",
            title: "Small",
            price: { amount: 4200, currencyCode: "JPY" },
            product: { id: "p-9", title: "Teapot", vendor: "Kiln", type: "Pots", url: "/products/teapot" },
          },
        },
      ],
    };
    expect(fromShopify({ name: "checkout_completed", data: { checkout } })).toEqual({
      name: "purchase",
      data: {
        transaction_id: "5551",
        currency: "JPY",
        value: 4200,
        tax: 420,
        shipping: 600,
        coupon: "SPRING",
        items: [
          {
            item_id: "p-9",
            item_name: "Teapot",
            item_brand: "Kiln",
            item_category: "Pots",
            item_variant: "Small",
            price: 4200,
            quantity: 1,
          },
        ],
      },
    });
  });

  it("reads what a page does not say as nothing", () => {
    expect(fromShopify({ name: "product_viewed", data: {} })).toEqual({ name: "view_item", data: {} });
    expect(fromShopify({ name: "cart_viewed", data: { cart: null } })).toEqual({ name: "view_cart", data: {} });
    expect(fromShopify({ name: "checkout_started", data: { checkout: { totalTax: null, lineItems: ["?"] } } })).toEqual({
      name: "begin_checkout",
      data: {},
    });
  });

  it("has one event for each line of a cart", () => {
    const data = {
      currency: "USD",
      value: 50,
      items: [
        { item_id: "a", price: 20, quantity: 2 },
        { item_id: "b", price: 10 },
      ],
    };
    expect(toShopify({ name: "remove_from_cart", data }).map(fromShopify)).toEqual([
      { name: "remove_from_cart", data: { currency: "USD", value: 40, items: [{ item_id: "a", price: 20, quantity: 2 }] } },
      { name: "remove_from_cart", data: { currency: "USD", value: 10, items: [{ item_id: "b", price: 10 }] } },
    ]);
  });

  it("passes on what it has no word for, and tells whose word it was", () => {
    expect(toShopify({ name: "select_promotion", data: { promotion_id: "p" } })).toEqual([
      { name: "select_promotion", data: { promotion_id: "p" } },
    ]);
    expect(fromShopify({ name: "alert_displayed", data: { alert: 1 } })).toEqual({
      name: "alert_displayed",
      data: { alert: 1 },
      origin: "shopify",
    });
  });
});
