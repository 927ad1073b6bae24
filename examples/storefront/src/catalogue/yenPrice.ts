/** Yen for a dollar in this shop: a house rate, changed by hand. */
export const yenForDollar = 150;

/**
 * The price in yen of something priced in dollars, tax included, rounded to the endings that Japanese price tags have:
 * to ¥10 below ¥1,000, then to ¥…80 below ¥10,000, then to ¥…800.
 */
export function yenPrice(dollars: number): number {
  const exact = dollars * yenForDollar;
  if (exact < 1000) return Math.max(10, Math.round(exact / 10) * 10);
  if (exact < 10_000) return Math.round(exact / 100) * 100 - 20;
  return Math.round(exact / 1000) * 1000 - 200;
}
