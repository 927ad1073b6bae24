/** An object whose properties may be looked at. */
export type UnknownRecord = { readonly [key: string]: unknown };

export const isRecord = (value: unknown): value is UnknownRecord => typeof value === "object" && value !== null && !Array.isArray(value);

/** One value as a list of one, a list as it is, nothing as an empty list. */
export const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** A finite number, given as one or as its text; else undefined. */
export function numberOf(value: unknown): number | undefined {
  const number = value === null || value === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Text that holds something; else undefined. */
export const textOf = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);
