import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toGa4 } from "./to-ga4.ts";

describe("toGa4", () => {
  it("leaves a commerce event as it is", () => {
    const data = { currency: "USD", value: 5, items: [{ item_id: "mug", price: 5 }] };
    expect(toGa4({ name: "add_to_cart", data })).toEqual({ name: "add_to_cart", parameters: data });
  });

  it("writes what GA4 has no type for as text", () => {
    const data = { path: ["score", "reason"], helpful: true, order: null, nested: { a: 1 } };
    expect(toGa4({ name: "survey_completed", data }).parameters).toEqual({ path: "score,reason", helpful: "true", nested: '{"a":1}' });
  });

  it("keeps GA4's limits, whatever comes", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.dictionary(fc.string({ maxLength: 60 }), fc.jsonValue(), { maxKeys: 60 }),
        (name, given) => {
          const data = JSON.parse(JSON.stringify({ ...given, items: Array.from({ length: 250 }, () => ({ item_id: "a" })) }));
          const made = toGa4({ name, data });
          const { items, ...parameters } = made.parameters;
          expect(made.name.length).toBeLessThanOrEqual(40);
          expect(Object.keys(parameters).length).toBeLessThanOrEqual(25);
          expect(items).toHaveLength(200);
          for (const [field, value] of Object.entries(parameters)) {
            expect(field.length).toBeLessThanOrEqual(40);
            expect(typeof value === "number" || (typeof value === "string" && value.length <= 100)).toBe(true);
          }
        },
      ),
    );
  });

  it("lets an address be longer than other texts", () => {
    const page_location = `https://shop.example/${"a".repeat(200)}`;
    expect(toGa4({ name: "page_view", data: { page_location } }).parameters).toEqual({ page_location });
  });
});
