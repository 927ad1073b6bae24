import { buildCatalog, openCatalog, type Product } from "@noren/catalog";
import { evaluateCondition } from "@noren/core/targeting";
import { expect, test } from "vitest";
import { chooseMatching } from "./choose-matching.ts";

const product = (id: string, price: number, category: string, brand?: string): Product => ({
  id,
  name: id,
  url: `/${id}`,
  price,
  currency: "JPY",
  categories: ["All", category],
  available: true,
  ...(brand !== undefined && { brand }),
});
const products = [product("a", 500, "Tea"), product("b", 900, "Tea", "Kiri"), product("c", 300, "Cups")];

async function choose(where: { [key: string]: unknown } | undefined, limit = 5) {
  const { files } = await buildCatalog(products, { locale: "ja" });
  const catalog = await openCatalog(async (name) => files.find((file) => file.name === name)?.json, "ja");
  // The page's own facts are there as well.
  const facts = { brand: "Kiri", price: 1 };
  const { cards, fits } = await chooseMatching({ where, limit }, catalog, (condition, extra) =>
    evaluateCondition(condition, { ...facts, ...extra }),
  );
  return [cards.map(({ id }) => id), fits];
}

test("products are chosen by price, category and brand, never by what the page's facts say", async () => {
  expect(await choose({ categories: { $in: ["Tea"] } })).toEqual([["a", "b"], true]);
  expect(await choose({ categories: { $in: ["Tea", "Cups"] }, price: { $lte: 500 } })).toEqual([["a", "c"], true]);
  expect(await choose({ brand: "Kiri" })).toEqual([["b"], true]);
});

test("where none fits, all are shown, and said not to fit", async () => {
  expect(await choose({ price: { $lt: 10 } })).toEqual([["a", "b", "c"], false]);
});

test("without a condition all fit, up to the limit", async () => {
  expect(await choose(undefined, 2)).toEqual([["a", "b"], true]);
});
