/** FNV-1a, 32 bits, over UTF-16 code units: byte-wise libraries give other values for text beyond ASCII. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Where a visitor falls in [0, 1) for a seed, as GrowthBook's SDK specification 0.8.0 defines it. Version 1 is biased and kept for
 * compatibility; other versions give null.
 */
export function hash(seed: string, value: string, version: number): number | null {
  if (version === 2) return (fnv1a(`${fnv1a(seed + value)}`) % 10000) / 10000;
  if (version === 1) return (fnv1a(value + seed) % 1000) / 1000;
  return null;
}
