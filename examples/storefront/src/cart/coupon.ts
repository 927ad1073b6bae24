/** Codes that the shop takes, and the part of the goods' value that each takes off. */
const coupons: { [code: string]: number } = { YOROZU10: 0.1 };

/** The code as the shop writes it: capitals, without the spaces that copying brings along. */
export function normaliseCode(code: string): string {
  return code.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
}

/** Part of the goods' value that a code takes off, from 0 to 1; `undefined` for a code that the shop does not know. */
export function couponRate(code: string): number | undefined {
  const known = normaliseCode(code);
  return Object.hasOwn(coupons, known) ? coupons[known] : undefined;
}
