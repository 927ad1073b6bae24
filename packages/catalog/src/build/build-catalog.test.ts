import { describe, expect, test } from "vitest";
import { bucketOf } from "../bucket-of.ts";
import { openCatalog } from "../open/open-catalog.ts";
import type { Product } from "../product.ts";
import { buildCatalog, type CatalogFile } from "./build-catalog.ts";

function products(count: number): Product[] {
  return Array.from({ length: count }, (_, index) => product(index));
}

function product(index: number): Product {
  return {
    id: `p${index}`,
    name: `Thing ${index % 7} of kind ${String.fromCharCode(97 + (index % 23))}`,
    url: `/products/p${index}`,
    image: `/photos/p${index}.jpg`,
    price: 5 + ((index * 37) % 400),
    currency: index % 50 === 1 ? "EUR" : "USD",
    brand: `Brand ${index % 31}`,
    categories: ["All", `Kind ${index % 40}`],
    available: index % 11 !== 0,
  };
}

function reader(files: CatalogFile[]) {
  const asked: string[] = [];
  const byName = new Map(files.map(({ name, json }) => [name, JSON.stringify(json)]));
  const load = async (name: string): Promise<unknown> => {
    asked.push(name);
    return JSON.parse(byName.get(name) ?? "null");
  };
  return { asked, load };
}

test("a product page reads the root and one shard, and finds available products with reasons and cards", async () => {
  const { files } = await buildCatalog(products(1000), { locale: "en" });
  const { asked, load } = reader(files);
  const catalog = await openCatalog(load, "en");
  const related = await catalog.related("p500");
  expect(asked).toHaveLength(2);
  expect(related.length).toBeGreaterThanOrEqual(4);
  for (const { card, reason } of related) {
    expect(card).toMatchObject({ name: expect.any(String), url: expect.stringMatching(/^\/products\/p\d+$/), price: expect.any(Number) });
    expect(reason.code).not.toBe("");
    expect(Number(card.id.slice(1)) % 11).not.toBe(0);
  }
});

test("cards come in the order asked for, with their currency, without what is sold out or unknown", async () => {
  const { files } = await buildCatalog(products(300), { locale: "en" });
  const catalog = await openCatalog(reader(files).load, "en");
  const cards = await catalog.cards(["p7", "p11", "nothing", "constructor", "p51"]);
  expect(cards.map(({ id, currency }) => [id, currency])).toEqual([
    ["p7", "USD"],
    ["p51", "EUR"],
  ]);
});

test("a product that is sold out still has relations for its own page", async () => {
  const { files } = await buildCatalog(products(100), { locale: "en" });
  const catalog = await openCatalog(reader(files).load, "en");
  expect((await catalog.related("p11")).length).toBeGreaterThanOrEqual(4);
  expect(await catalog.related("unknown")).toEqual([]);
});

test("only the fields of a card are published", async () => {
  const secret = { ...product(1), cost: 3, description: "long", tags: ["internal"] };
  const { files } = await buildCatalog([secret, product(2), product(3)], { locale: "en" });
  const text = JSON.stringify(files);
  expect(text).not.toContain("cost");
  expect(text).not.toContain("internal");
  expect(text).not.toContain("long");
});

test("ids that name parts of every object are products like any other", async () => {
  const odd = ["__proto__", "constructor", "toString", "a", "b"].map((id, index): Product => ({ ...product(1), id, name: `N ${index}` }));
  const { files } = await buildCatalog(odd, { locale: "ja" });
  const catalog = await openCatalog(reader(files).load, "ja");
  expect(await catalog.related("__proto__")).toHaveLength(4);
  expect((await catalog.cards(["__proto__"]))[0]?.name).toBe("N 0");
});

test("file names follow from content: the same twice, another after a change, and most shards keep theirs", async () => {
  const first = await buildCatalog(products(1000), { locale: "en" });
  const again = await buildCatalog(products(1000).reverse(), { locale: "en" });
  expect(again).toEqual(first);
  const changed = products(1000);
  changed[500] = { ...product(500), price: 999 };
  const names = new Set((await buildCatalog(changed, { locale: "en" })).files.map(({ name }) => name));
  const kept = first.files.filter(({ name }) => names.has(name)).length;
  expect(kept).toBeLessThan(first.files.length);
  expect(kept).toBeGreaterThan(first.files.length * 0.5);
});

describe("10,000 products", () => {
  test("have a root under 15 kB and shards of at most 256 cards", async () => {
    const { files } = await buildCatalog(products(10_000), { locale: "en" });
    expect(JSON.stringify(files[0]?.json).length).toBeLessThan(15_000);
    const cards = files.slice(1).map(({ json }) => ("cards" in json ? json.cards.length : 0));
    expect(Math.max(...cards)).toBeLessThanOrEqual(256);
  }, 60_000);
});

test("an empty catalogue, and one product, build and read", async () => {
  for (const list of [[], products(2).slice(1)]) {
    const { files } = await buildCatalog(list, { locale: "en" });
    const catalog = await openCatalog(reader(files).load, "en");
    expect(await catalog.related("p1")).toEqual([]);
    expect(await catalog.cards(["p1"])).toHaveLength(list.length);
  }
});

test("a locale that could leave the folder is refused", async () => {
  await expect(buildCatalog([], { locale: "../x" })).rejects.toThrow('expected a language tag such as "ja" as locale, found "../x"');
});

test("another file than a catalogue is refused with what was found", async () => {
  await expect(openCatalog(async () => ({ version: 2, shards: [] }), "en")).rejects.toThrow(
    'expected a catalogue root of version 1, found {"version":2,"shards":[]}',
  );
});

test("buckets spread ids evenly and stay within their number", () => {
  const counts = Array.from({ length: 10 }, () => 0);
  for (let index = 0; index < 10_000; index += 1) {
    const bucket = bucketOf(`product-${index}`, 10);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(800);
  expect(Math.max(...counts)).toBeLessThan(1200);
});

test("what products may be chosen by is listed with those ordered most often first, without those that are not available", async () => {
  const [one, two, three] = [product(1), product(2), product(3)];
  const { files } = await buildCatalog([one, two, { ...three, available: false }, product(4)], {
    locale: "en",
    orders: [[two.id], [two.id, two.id, one.id], ["gone"]],
  });
  const catalog = await openCatalog(async (name) => files.find((file) => file.name === name)?.json, "en");
  expect((await catalog.choosable()).map(({ id }) => id)).toEqual([two.id, one.id, product(4).id]);
  expect((await catalog.choosable())[1]).toEqual({ id: one.id, price: one.price, brand: one.brand, categories: one.categories });
});
