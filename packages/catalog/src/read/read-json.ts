import type { Product } from "../product.ts";
import type { OnProblem } from "./problem.ts";
import { ReadError } from "./read-error.ts";
import { safeAddress } from "./safe-address.ts";
import { shorten } from "./shorten.ts";

/**
 * Products of a JSON text that holds an array of {@link Product}. Each field is checked; an entry that has a wrong one is left out and
 * reported with its path (`3.price`), only a wrong `image` or `listPrice` leaves the product in. Fields that a product does not have, such
 * as a purchase price, are not passed on.
 *
 * @throws {ReadError} when the text is not JSON or not an array.
 */
export function readJson(json: string, options: { onProblem?: OnProblem } = {}): Product[] {
  const products = new Map<string, Product>();
  for (const [index, entry] of parseArray(json).entries()) {
    const check = new Check(index, options.onProblem);
    const product = toProduct(entry, check);
    if (!product || check.failed) continue;
    if (products.has(product.id)) check.fail("id", "an id of its own", product.id);
    else products.set(product.id, product);
  }
  return [...products.values()];
}

function parseArray(json: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new ReadError("file", "JSON", shorten(error instanceof Error ? error.message : String(error)));
  }
  if (!Array.isArray(value)) throw new ReadError("file", "an array of products", shorten(JSON.stringify(value)));
  return value;
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

class Check {
  failed = false;
  readonly #index: number;
  readonly #onProblem: OnProblem | undefined;

  constructor(index: number, onProblem: OnProblem | undefined) {
    this.#index = index;
    this.#onProblem = onProblem;
  }

  fail(path: string, expected: string, found: unknown): undefined {
    this.failed = true;
    this.#report("product", path, expected, found);
  }

  drop(path: string, expected: string, found: unknown): undefined {
    this.#report("field", path, expected, found);
  }

  #report(left: "product" | "field", path: string, expected: string, found: unknown): void {
    const where = path === "" ? `${this.#index}` : `${this.#index}.${path}`;
    this.#onProblem?.({ where, expected, found: shorten(found === undefined ? "" : JSON.stringify(found)), left });
  }
}

function toProduct(entry: unknown, check: Check): Product | undefined {
  if (!isFields(entry)) return check.fail("", "a product", entry);
  const id = text(entry, "id", check);
  const name = text(entry, "name", check);
  const address = text(entry, "url", check);
  const url = address === undefined ? undefined : (safeAddress(address) ?? check.fail("url", ADDRESS, address));
  const price = isPrice(entry.price) ? entry.price : check.fail("price", PRICE, entry.price);
  const currency = /^[A-Z]{3}$/.test(String(entry.currency))
    ? String(entry.currency)
    : check.fail("currency", "an ISO 4217 code such as JPY", entry.currency);
  const available = typeof entry.available === "boolean" ? entry.available : check.fail("available", "true or false", entry.available);
  const categories = texts(entry, "categories", check) ?? check.fail("categories", "a list of texts", undefined);
  const brand = entry.brand === undefined ? undefined : text(entry, "brand", check);
  const description = entry.description === undefined ? undefined : text(entry, "description", check);
  const tags = texts(entry, "tags", check);
  const image = optional(
    entry.image,
    (value) => (typeof value === "string" ? safeAddress(value) : undefined),
    () => check.drop("image", ADDRESS, entry.image),
  );
  const listPrice = optional(
    entry.listPrice,
    (value) => (isPrice(value) ? value : undefined),
    () => check.drop("listPrice", PRICE, entry.listPrice),
  );
  if (id === undefined || name === undefined || url === undefined || price === undefined) return undefined;
  if (currency === undefined || available === undefined || categories === undefined) return undefined;
  return {
    id,
    name,
    url,
    ...(image !== undefined && { image }),
    price,
    ...(listPrice !== undefined && listPrice > price && { listPrice }),
    currency,
    ...(brand !== undefined && { brand }),
    categories,
    ...(description !== undefined && { description }),
    available,
    ...(tags !== undefined && { tags }),
  };
}

const ADDRESS = "an address that is http, https or a path";
const PRICE = "a number of 0 or more";

function isPrice(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function text(entry: Fields, field: string, check: Check): string | undefined {
  const value = entry[field];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : check.fail(field, "a text", value);
}

function texts(entry: Fields, field: string, check: Check): string[] | undefined {
  const value = entry[field];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((part) => typeof part === "string")) return value;
  return check.fail(field, "a list of texts", value);
}

function optional<T>(value: unknown, read: (value: unknown) => T | undefined, drop: () => undefined): T | undefined {
  return value === undefined ? undefined : (read(value) ?? drop());
}
