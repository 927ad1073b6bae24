import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Product } from "../product.ts";
import { relatedProducts } from "./related-products.ts";

function product(id: string, more: Partial<Product> = {}): Product {
  return { id, name: id, url: `/${id}`, price: 10, currency: "USD", categories: [], available: true, ...more };
}

const words = fc.constantFrom("camera", "lens", "tripod", "shoe", "Cup", "湯のみ", "カメラ", "of", "32");
const catalogue = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    name: fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join(" ")),
    url: fc.constant("/p"),
    price: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })),
    currency: fc.constantFrom("USD", "JPY"),
    categories: fc.array(fc.constantFrom("Electronics", "Photo", "ＰＨＯＴＯ", "Shoes"), { maxLength: 3 }),
    available: fc.boolean(),
    brand: fc.constantFrom("Nikon", "nikon", "Kiln"),
    tags: fc.array(fc.constantFrom("new", "red"), { maxLength: 2 }),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

const fold = (text: string) => text.normalize("NFKC").toLowerCase();

describe("related products", () => {
  test("of any catalogue are other, available products, each once, with reasons that hold", async () => {
    await fc.assert(
      fc.asyncProperty(catalogue, async (products) => {
        const byId = new Map(products.map((one) => [one.id, one]));
        const relations = await relatedProducts(products, { perProduct: 6 });
        expect(relations.size).toBe(products.length);
        for (const [id, list] of relations) {
          const own = byId.get(id);
          expect(list.length).toBeLessThanOrEqual(6);
          expect(new Set(list.map((relation) => relation.id)).size).toBe(list.length);
          for (const { id: other, reason } of list) {
            const theirs = byId.get(other);
            expect(other).not.toBe(id);
            expect(theirs?.available).toBe(true);
            if (!own || !theirs) continue;
            if (reason.code === "category") {
              expect(theirs.categories).toContain(reason.value);
              expect(own.categories.map(fold)).toContain(fold(reason.value));
            } else if (reason.code === "brand") {
              expect(fold(theirs.brand ?? "")).toBe(fold(own.brand ?? ""));
              expect(reason.value).toBe(theirs.brand);
            } else if (reason.code === "similar-price") {
              expect(theirs.currency).toBe(own.currency);
              expect(Math.min(own.price, theirs.price)).toBeGreaterThanOrEqual(0.85 * Math.max(own.price, theirs.price));
            } else expect(["similar", "catalogue"]).toContain(reason.code);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("do not depend on the order in which products come", async () => {
    await fc.assert(
      fc.asyncProperty(
        catalogue.chain((products) => fc.tuple(fc.constant(products), fc.shuffledSubarray(products, { minLength: products.length }))),
        async ([products, shuffled]) => {
          const first = await relatedProducts(products);
          const second = await relatedProducts(shuffled);
          expect(Object.fromEntries(second)).toEqual(Object.fromEntries(first));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("are filled up to the least number where enough products are available", async () => {
    await fc.assert(
      fc.asyncProperty(catalogue, async (products) => {
        const relations = await relatedProducts(products, { atLeast: 4 });
        for (const [id, list] of relations) {
          const others = products.filter((one) => one.available && one.id !== id).length;
          expect(list.length).toBeGreaterThanOrEqual(Math.min(4, others));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("prefer the same kind of thing over the same adjective", async () => {
    const relations = await relatedProducts([
      product("Leather sofa", { categories: ["Home"] }),
      product("Fabric sofa", { categories: ["Home"] }),
      product("Leather lamp", { categories: ["Home"] }),
    ]);
    expect(relations.get("Leather sofa")?.[0]?.id).toBe("Fabric sofa");
  });

  test("show only one of several products with the same name while others are as good", async () => {
    const photo = { categories: ["Photo"], brand: "Kiln" };
    const others = Array.from({ length: 40 }, (_, index) => product(`other${index}`));
    const relations = await relatedProducts(
      [
        product("camera", photo),
        product("a", { ...photo, name: "Tripod" }),
        product("b", { ...photo, name: "Tripod" }),
        product("c", { ...photo, name: "Lens" }),
        ...others,
      ],
      { atLeast: 1 },
    );
    expect(relations.get("camera")?.map(({ id }) => id)).toHaveLength(2);
  });

  test("put first what is bought together, and say how often", async () => {
    const products = ["tea", "pot", "cup", "nail", "hammer"].map((id) => product(id));
    const orders = [
      ...Array.from({ length: 12 }, () => ["tea", "nail", "gone"]),
      ...Array.from({ length: 12 }, () => ["hammer", "pot"]),
      ...Array.from({ length: 30 }, () => ["cup"]),
    ];
    const relations = await relatedProducts(products, { orders });
    expect(relations.get("tea")?.[0]).toEqual({ id: "nail", reason: { code: "bought-together", count: 12 } });
    expect(relations.get("cup")?.some(({ reason }) => reason.code === "bought-together")).toBe(false);
  });

  test("tell their progress up to the end", async () => {
    const told: [number, number][] = [];
    await relatedProducts(
      Array.from({ length: 600 }, (_, index) => product(`p${index}`)),
      { onProgress: (done, total) => told.push([done, total]) },
    );
    expect(told).toEqual([
      [250, 600],
      [500, 600],
      [600, 600],
    ]);
  });

  test("of two products with one id are refused", async () => {
    await expect(relatedProducts([product("a"), product("a")])).rejects.toThrow(RangeError);
  });
});
