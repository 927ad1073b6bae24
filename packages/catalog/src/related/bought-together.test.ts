import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { boughtTogether } from "./bought-together.ts";

const times = (count: number, order: string[]) => Array.from({ length: count }, () => order);

test("the ratio is that of Dunning's table", () => {
  // Both in 10 of 40 orders, each alone in 10: cells 10, 10, 10, 10 are what chance gives. With 15, 5, 5, 15 the ratio is
  // 2 (30 ln 1.5 + 10 ln 0.5) = 10.4651, below the threshold; with 16, 4, 4, 16 it is 2 (32 ln 1.6 + 8 ln 0.4) = 15.4196.
  const table = (both: number, one: number) => [
    ...times(both, ["a", "b"]),
    ...times(one, ["a"]),
    ...times(one, ["b"]),
    ...times(both, ["c"]),
  ];
  expect(boughtTogether(table(10, 10)).size).toBe(0);
  expect(boughtTogether(table(15, 5)).size).toBe(0);
  expect(boughtTogether(table(16, 4)).get("a")).toEqual([{ id: "b", count: 16, ratio: expect.closeTo(15.4196, 3) }]);
});

test("pairs that avoid each other, and pairs seen twice, are left out", () => {
  expect(boughtTogether([...times(3, ["a", "b"]), ...times(60, ["a"]), ...times(60, ["b"])]).size).toBe(0);
  expect(boughtTogether([...times(2, ["a", "b"]), ...times(500, ["c"])]).size).toBe(0);
});

test("a product twice in an order counts once", () => {
  const orders = [...times(5, ["a", "b", "a"]), ...times(50, ["c"])];
  expect(boughtTogether(orders).get("a")).toEqual([{ id: "b", count: 5, ratio: expect.any(Number) }]);
});

const file = fileURLToPath(new URL("../../../../../shared/data/recs/groceries.csv", import.meta.url));
const present = existsSync(file);

describe.skipIf(!present)(`real baskets${present ? "" : ": skipped, ../shared/data/recs/groceries.csv is missing"}`, () => {
  test("lead beyond the best sellers at least twice as often as counting pairs does", () => {
    const orders = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(",").map((item) => item.trim()));
    const train = orders.filter((_, index) => index % 5 !== 0);
    const alone = new Map<string, number>();
    const counted = new Map<string, Map<string, number>>();
    for (const order of train) {
      for (const a of order) {
        alone.set(a, (alone.get(a) ?? 0) + 1);
        const row = counted.get(a) ?? new Map<string, number>();
        for (const b of order) if (a !== b) row.set(b, (row.get(b) ?? 0) + 1);
        counted.set(a, row);
      }
    }
    const descending = (counts: ReadonlyMap<string, number>) => [...counts].sort((x, y) => y[1] - x[1]).map(([id]) => id);
    const bestSellers = new Set(descending(alone).slice(0, 10));
    const pairs = boughtTogether(train);
    const bySignificance = new Map([...pairs].map(([id, list]) => [id, list.slice(0, 4).map((pair) => pair.id)]));
    const byCount = new Map([...counted].map(([id, row]) => [id, descending(row).slice(0, 4)]));

    let [found, foundByCount, asked] = [0, 0, 0];
    for (const order of orders.filter((_, index) => index % 5 === 0)) {
      for (const seed of order) {
        for (const target of order) {
          if (target === seed || bestSellers.has(target)) continue;
          asked += 1;
          if (bySignificance.get(seed)?.includes(target)) found += 1;
          if (byCount.get(seed)?.includes(target)) foundByCount += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(10_000);
    expect(found).toBeGreaterThan(2 * foundByCount);
  });
});
