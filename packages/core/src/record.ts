/** An object whose properties may be looked at. */
export type UnknownRecord = { readonly [key: string]: unknown };

export const isRecord = (value: unknown): value is UnknownRecord => typeof value === "object" && value !== null && !Array.isArray(value);

/** One value as a list of one, a list as it is, nothing as an empty list. */
export const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/**
 * A finite number, given as one or as its text, else undefined: `1980.00`, and as people write amounts, `1,980.00`, `1.980,00`, `1 980,00 €`,
 * `$12.50`, `1,23,456`. A lone point is that of fractions.
 */
export function numberOf(value: unknown): number | undefined {
  // Nothing is no zero.
  const number = Number(`${value}`.replace(/\p{Sc}|[,\s](?=(\d\d,)*\d\d\d\b)|\.(?=.+,)/gu, "").replace(",", ".") || "-");
  return number < Infinity ? number : undefined;
}

/** Text that holds something; else undefined. */
export const textOf = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);

/** The text of a text or a number, of the first in a list, or of a record's name; undefined where there is none. */
export const plainText = (value: unknown): string | undefined => {
  const [first] = [value].flat();
  if (isRecord(first)) return plainText(first.name ?? first["@id"]);
  return `${first ?? ""}` || undefined;
};
