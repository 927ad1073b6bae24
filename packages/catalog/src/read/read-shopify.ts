import type { Product } from "../product.ts";
import { csvRows, type Row } from "./csv-rows.ts";
import { fill } from "./fill.ts";
import { htmlToText } from "./html-to-text.ts";
import { parsePrice } from "./parse-price.ts";
import type { Problem } from "./problem.ts";
import type { ReadOptions } from "./read-options.ts";
import { safeAddress } from "./safe-address.ts";
import { shorten } from "./shorten.ts";

type Report = (problem: Omit<Problem, "where">) => void;

/**
 * Products of a Shopify product export (CSV).
 *
 * - `id` is the `Handle`, which is also the `{slug}` of the address: an export has no numeric product id.
 * - Rows with the same handle are one product, wherever they stand; a row with neither price nor SKU only adds a photo.
 * - `price` is that of the first variant in stock, the one a product page opens with; of the first variant when none is in stock.
 *   `Variant Compare At Price` becomes `listPrice` where it is higher.
 * - A variant is in stock when its inventory is not tracked, has pieces left, or may be oversold (`continue`).
 * - `Product Category` (`A > B`), then `Type`, become `categories`; `Vendor` becomes `brand`.
 * - Unpublished, draft and archived products are passed over without a problem.
 * - Nothing but these columns is read; `Cost per item` never reaches a product.
 *
 * @throws {ReadError} when the text is not CSV or lacks a column that every product needs.
 */
export function readShopify(csv: string, options: ReadOptions): Product[] {
  const groups = new Map<string, Row[]>();
  for (const row of csvRows(csv, [["Handle"], ["Title"], ["Variant Price"]])) {
    const handle = row.cell("Handle");
    const group = groups.get(handle);
    if (handle === "") {
      options.onProblem?.({ where: `line ${row.line}`, expected: "a handle", found: shorten(row.cell("Title")), left: "product" });
    } else if (group) group.push(row);
    else groups.set(handle, [row]);
  }
  const products: Product[] = [];
  for (const [handle, rows] of groups) {
    const main = rows.find((row) => row.cell("Title") !== "") ?? rows[0];
    if (!main || !isPublished(main)) continue;
    const report: Report = (problem) => options.onProblem?.({ ...problem, where: `line ${main.line}`, found: shorten(problem.found) });
    const product = toProduct(handle, main, rows, options, report);
    if (product) products.push(product);
  }
  return products;
}

function isPublished(row: Row): boolean {
  const status = row.cell("Status").toLowerCase();
  return row.cell("Published").toLowerCase() !== "false" && (status === "" || status === "active");
}

function toProduct(handle: string, main: Row, rows: Row[], options: ReadOptions, report: Report): Product | undefined {
  const name = main.cell("Title");
  if (name === "") report({ expected: "a title", found: "", left: "product" });
  const variants = rows.filter((row) => row.cell("Variant Price") !== "" || row.cell("Variant SKU") !== "");
  const variant = variants.find(inStock) ?? variants[0];
  const price = variant && parsePrice(variant.cell("Variant Price"));
  if (price === undefined) report({ expected: "a price such as 18.99", found: variant?.cell("Variant Price") ?? "", left: "product" });
  const url = safeAddress(fill(options.url, "slug", handle));
  if (url === undefined) report({ expected: "an address that is http, https or a path", found: options.url, left: "product" });
  if (name === "" || price === undefined || url === undefined) return undefined;

  const photo = rows.map((row) => row.cell("Image Src")).find((address) => address !== "");
  const image = photo && safeAddress(photo);
  if (photo && !image) report({ expected: "an address that is http, https or a path", found: photo, left: "field" });
  const before = variant?.cell("Variant Compare At Price") ?? "";
  const listPrice = parsePrice(before);
  if (before !== "" && listPrice === undefined) report({ expected: "a price such as 18.99", found: before, left: "field" });
  const brand = main.cell("Vendor");
  const description = htmlToText(main.cell("Body (HTML)"));
  const tags = parts(main.cell("Tags"), ",");
  return {
    id: handle,
    name,
    url,
    ...(image && { image }),
    price,
    ...(listPrice !== undefined && listPrice > price && { listPrice }),
    currency: options.currency,
    ...(brand !== "" && { brand }),
    categories: unique([...parts(main.cell("Product Category"), ">"), ...parts(main.cell("Type"), ">")]),
    ...(description !== "" && { description }),
    available: variants.some(inStock),
    ...(tags.length > 0 && { tags }),
  };
}

function inStock(variant: Row): boolean {
  return (
    variant.cell("Variant Inventory Tracker") === "" ||
    Number(variant.cell("Variant Inventory Qty")) > 0 ||
    variant.cell("Variant Inventory Policy").toLowerCase() === "continue"
  );
}

function parts(cell: string, separator: string): string[] {
  return unique(cell.split(separator).map((part) => part.trim()));
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}
