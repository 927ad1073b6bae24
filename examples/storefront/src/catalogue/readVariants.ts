import { parse } from "csv-parse/sync";

/** One line of the import file that can be bought, in the file's own words. */
export interface VariantRow {
  sku: string;
  options: { group: string; value: string }[];
  /** Units of the file's currency. */
  price: number;
  stock: number;
}

/**
 * The variants of each product in a Vendure import file, by slug. The project's reader gives products; options and stock are the
 * shop's own matter.
 */
export function readVariants(csv: string): Map<string, VariantRow[]> {
  const rows = parse(csv, {
    bom: true,
    trim: true,
    columns: (header: string[]) => header.map((name) => name.trim()),
    skip_empty_lines: true,
  });
  const products = new Map<string, VariantRow[]>();
  let variants: VariantRow[] = [];
  let groups: string[] = [];
  for (const row of rows) {
    if (!isCells(row)) continue;
    const slug = row.slug ?? "";
    if (slug !== "") {
      variants = [];
      groups = split(row.optionGroups).map((group) => group.split(":")[0] ?? group);
      products.set(slug, variants);
    }
    variants.push({
      sku: row.sku ?? "",
      options: split(row.optionValues).map((value, index) => ({ group: groups[index] ?? "", value })),
      price: Number(row.price),
      stock: Number(row.stockOnHand || 0),
    });
  }
  return products;
}

function split(cell: string | undefined): string[] {
  return (cell ?? "").split("|").filter((part) => part !== "");
}

function isCells(row: unknown): row is { [column: string]: string } {
  return typeof row === "object" && row !== null;
}
