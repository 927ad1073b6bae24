import { readFile } from "node:fs/promises";
import { buildCatalog, type Product } from "@noren/catalog";
import { type Problem, ReadError, readJson, readShopify, readVendure } from "@noren/catalog/read";
import type { CatalogSource } from "./build-config.ts";
import { BuildError, type BuildProblem } from "./build-error.ts";
import { findSource } from "./find-source.ts";
import type { OnProgress } from "./progress.ts";
import type { SourceResult } from "./source-result.ts";

/** A feed that loses more than this share of its products is taken for broken. */
const MOST_LEFT_OUT = 0.1;

/** The static files of one catalogue. Throws a `BuildError` when its feed is missing or broken. */
export async function buildCatalogue(source: CatalogSource, root: string, onProgress: OnProgress): Promise<SourceResult> {
  const label = `catalogue ${source.locale}`;
  onProgress(label, 0, 1);
  const warnings: BuildProblem[] = [];
  let leftOut = 0;
  const products = readFeed(source, await readSource(source.source, root), ({ where, expected, found, left }) => {
    if (left === "product") leftOut += 1;
    warnings.push({ file: source.source, where, message: `expected ${expected}, found ${found || "nothing"}; left the ${left} out` });
  });
  if (products.length === 0 || leftOut / (products.length + leftOut) > MOST_LEFT_OUT) {
    const found = `${leftOut} of ${products.length + leftOut} left out`;
    throw new BuildError([
      ...warnings,
      { file: source.source, message: `expected at least 9 of 10 products to be readable, found ${found}` },
    ]);
  }
  const orders = source.orders === undefined ? undefined : readOrders(source.orders, await readSource(source.orders, root));
  const { files } = await buildCatalog(products, {
    locale: source.locale,
    ...(orders && { orders }),
    onProgress: (done, total) => onProgress(label, done, total),
  });
  return { label, count: products.length, files: files.map(({ name, json }) => ({ name, text: JSON.stringify(json) })), warnings };
}

function readFeed(source: CatalogSource, text: string, onProblem: (problem: Problem) => void): Product[] {
  try {
    if (source.format === "json") return readJson(text, { onProblem });
    const { currency, url } = source;
    if (currency === undefined || url === undefined) {
      const missing = currency === undefined ? 'a currency such as "USD"' : 'an address such as "/products/{slug}"';
      throw new BuildError([
        {
          file: "noren.build.json",
          where: `catalog, ${source.source}, ${currency === undefined ? "currency" : "url"}`,
          message: `expected ${missing}, found nothing`,
        },
      ]);
    }
    if (source.format === "shopify") return readShopify(text, { currency, url, onProblem });
    return readVendure(text, {
      currency,
      url,
      language: source.locale,
      onProblem,
      ...(source.image !== undefined && { image: source.image }),
    });
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new BuildError([{ file: source.source, where: error.where, message: `expected ${error.expected}, found ${error.found}` }]);
  }
}

async function readSource(source: string, root: string): Promise<string> {
  const file = await findSource(source, root);
  if (file === undefined) throw new BuildError([{ file: source, message: "expected a file, found none of this name" }]);
  return readFile(file, "utf8");
}

function readOrders(file: string, text: string): string[][] {
  const wrong = (found: string) => new BuildError([{ file, message: `expected a list of lists of product ids, found ${found}` }]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong("no JSON");
  }
  if (!Array.isArray(value)) throw wrong(typeof value);
  return value.map((order: unknown, index) => {
    if (!Array.isArray(order) || !order.every((id) => typeof id === "string")) throw wrong(`something else at [${index}]`);
    return order;
  });
}
