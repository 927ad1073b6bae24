/**
 * The value below which `part` (0 to 1) of sorted numbers lie, between two of them in proportion (type 7 of Hyndman and Fan 1996, The American
 * Statistician 50). `undefined` without numbers.
 */
export function quantile(sorted: readonly number[], part: number): number | undefined {
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? undefined : below + (above - below) * (place - Math.floor(place));
}
