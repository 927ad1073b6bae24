import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Problem } from "./problem.ts";
import { readShopify } from "./read-shopify.ts";

const folder = fileURLToPath(new URL("../../../../../shared/data/catalog/", import.meta.url));
const present = existsSync(folder);
const files = present ? readdirSync(folder).filter((name) => name.endsWith(".csv")) : [];

/** Published products of each file, counted by a query of its own over the raw rows. */
const published: Record<string, number> = {
  "shopify_apparel.csv": 25,
  "shopify_bicycles.csv": 226,
  "shopify_fashion.csv": 997,
  "shopify_jewelry.csv": 19,
  "shopify_snowdevil.csv": 277,
};

describe.skipIf(!present)(`real exports${present ? "" : ": skipped, ../shared/data/catalog is missing"}`, () => {
  test.each(files)("%s reads whole, without a problem and without markup", (file) => {
    const problems: Problem[] = [];
    const products = readShopify(readFileSync(folder + file, "utf8"), {
      currency: "USD",
      url: "/products/{slug}",
      onProblem: (problem) => problems.push(problem),
    });
    expect(problems).toEqual([]);
    expect(products).toHaveLength(published[file] ?? -1);
    expect(products.filter(({ description }) => /<\/?(p|div|span|a|br|meta|em)\b/i.test(description ?? ""))).toEqual([]);
    expect(products.every(({ price, name }) => price >= 0 && name !== "")).toBe(true);
  });
});
