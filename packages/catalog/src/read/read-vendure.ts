import type { Product } from "../product.ts";
import { csvRows, type Row } from "./csv-rows.ts";
import { fill } from "./fill.ts";
import { htmlToText } from "./html-to-text.ts";
import { parsePrice } from "./parse-price.ts";
import type { Problem } from "./problem.ts";
import type { ReadOptions } from "./read-options.ts";
import { safeAddress } from "./safe-address.ts";
import { shorten } from "./shorten.ts";

export interface VendureOptions extends ReadOptions {
  /** Address of a photo with `{image}` for its file name, such as `/photos/{image}`. Without it products have no photo. */
  image?: string;
  /** For files with a column for each language (`name:de`): the language to read. Columns without one are the fallback. */
  language?: string;
}

interface Entry {
  first: Row;
  variants: Row[];
}

/**
 * Products of a Vendure import file (`products.csv`).
 *
 * - `id` is the `slug`: the file has no other id of a product.
 * - A row without a name is one more variant of the product above.
 * - `price` is that of the first variant in stock, the one a product page opens with; of the first variant when none is in stock.
 * - Facets named `category` become `categories`, the first `brand` becomes `brand`, all others become `tags` by their value.
 * - Nothing but these columns is read; prices of purchase never reach a product.
 *
 * @throws {ReadError} when the text is not CSV or lacks a column that every product needs.
 */
export function readVendure(csv: string, options: VendureOptions): Product[] {
  const named = (column: string) => (options.language ? [`${column}:${options.language}`, column] : [column]);
  const rows = csvRows(csv, [named("name"), named("slug"), ["price"]]);
  const products = new Map<string, Product>();
  for (const entry of group(rows, named("name"))) {
    const report = (problem: Omit<Problem, "where">) =>
      options.onProblem?.({ ...problem, where: `line ${entry.first.line}`, found: shorten(problem.found) });
    const slug = entry.first.cell(...named("slug"));
    if (slug === "") report({ expected: "a slug", found: "", left: "product" });
    else if (products.has(slug)) report({ expected: "a slug of its own", found: slug, left: "product" });
    else {
      const product = toProduct(entry, slug, named, options, report);
      if (product) products.set(slug, product);
    }
  }
  return [...products.values()];
}

function group(rows: Row[], name: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (const row of rows) {
    const above = entries.at(-1);
    if (row.cell(...name) !== "" || !above) entries.push({ first: row, variants: [row] });
    else above.variants.push(row);
  }
  return entries;
}

function toProduct(
  { first, variants }: Entry,
  slug: string,
  named: (column: string) => string[],
  options: VendureOptions,
  report: (problem: Omit<Problem, "where">) => void,
): Product | undefined {
  const name = first.cell(...named("name"));
  if (name === "") report({ expected: "a name", found: "", left: "product" });
  const variant = variants.find(inStock) ?? first;
  const price = parsePrice(variant.cell("price"));
  if (price === undefined) report({ expected: "a price such as 18.99", found: variant.cell("price"), left: "product" });
  const url = safeAddress(fill(options.url, "slug", slug));
  if (url === undefined) report({ expected: "an address that is http, https or a path", found: options.url, left: "product" });
  if (name === "" || price === undefined || url === undefined) return undefined;

  const facets = list(first.cell(...named("facets"))).map(facet);
  const brand = facets.find(([kind]) => kind === "brand")?.[1];
  const photo = list(first.cell("assets"))[0];
  const image = photo && options.image ? safeAddress(fill(options.image, "image", photo)) : undefined;
  if (photo && options.image && image === undefined) {
    report({ expected: "an address that is http, https or a path", found: options.image, left: "field" });
  }
  const description = htmlToText(first.cell(...named("description")));
  const tags = facets.filter(([kind]) => kind !== "brand" && kind !== "category").map(([, value]) => value);
  return {
    id: slug,
    name,
    url,
    ...(image !== undefined && { image }),
    price,
    currency: options.currency,
    ...(brand !== undefined && { brand }),
    categories: facets.filter(([kind]) => kind === "category").map(([, value]) => value),
    ...(description !== "" && { description }),
    available: variants.some(inStock),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
  };
}

/** An empty stock is no statement; and stock says nothing where it is not tracked. */
function inStock(variant: Row): boolean {
  const stock = variant.cell("stockOnHand");
  return stock === "" || Number(stock) > 0 || variant.cell("trackInventory").toLowerCase() === "false";
}

function list(cell: string): string[] {
  return cell
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function facet(text: string): [kind: string, value: string] {
  const colon = text.indexOf(":");
  return colon < 0 ? ["", text] : [text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim()];
}
