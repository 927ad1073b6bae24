export interface Pair {
  id: string;
  /** Orders that hold both. */
  count: number;
  /** Dunning's log-likelihood ratio. */
  ratio: number;
}

/** A pair seen less often says nothing. */
const FEWEST = 3;
/** χ² with one degree of freedom at p = 0.001. */
const SIGNIFICANT = 10.83;
/** Orders of more products are resellers' or faults, and would pair everything with everything. */
const LARGEST = 100;

/**
 * Products bought together more often than chance explains: pairs in at least 3 orders whose log-likelihood ratio (Dunning, "Accurate
 * methods for the statistics of surprise and coincidence", Computational Linguistics 19(1), 1993) is at least 10.83 (p < 0.001) and
 * whose count exceeds the expected one. Unlike confidence or lift it favours neither best sellers, which
 * are found without help, nor rarities.
 *
 * @param orders product ids of each order; quantities do not count.
 * @returns by product id, the strongest first.
 */
export function boughtTogether(orders: readonly (readonly string[])[]): Map<string, Pair[]> {
  const alone = new Map<string, number>();
  const both = new Map<string, Map<string, number>>();
  let total = 0;
  for (const order of orders) {
    const ids = [...new Set(order)].sort();
    if (ids.length === 0 || ids.length > LARGEST) continue;
    total += 1;
    for (const [position, a] of ids.entries()) {
      alone.set(a, (alone.get(a) ?? 0) + 1);
      for (const b of ids.slice(position + 1)) {
        const row = both.get(a) ?? new Map<string, number>();
        both.set(a, row.set(b, (row.get(b) ?? 0) + 1));
      }
    }
  }
  const pairs = new Map<string, Pair[]>();
  const add = (id: string, pair: Pair) => {
    const list = pairs.get(id);
    if (list) list.push(pair);
    else pairs.set(id, [pair]);
  };
  for (const [a, row] of both) {
    for (const [b, count] of row) {
      const withA = alone.get(a) ?? 0;
      const withB = alone.get(b) ?? 0;
      if (count < FEWEST || count * total <= withA * withB) continue;
      const ratio = logLikelihoodRatio(count, withA, withB, total);
      if (ratio < SIGNIFICANT) continue;
      add(a, { id: b, count, ratio });
      add(b, { id: a, count, ratio });
    }
  }
  for (const list of pairs.values()) list.sort((x, y) => y.ratio - x.ratio || y.count - x.count || (x.id < y.id ? -1 : 1));
  return pairs;
}

/** 2 Σ k ln(k N / (row × column)) over the four cells of the table. */
function logLikelihoodRatio(both: number, withA: number, withB: number, total: number): number {
  const cell = (count: number, row: number, column: number) => (count === 0 ? 0 : count * Math.log((count * total) / (row * column)));
  return (
    2 *
    (cell(both, withA, withB) +
      cell(withA - both, withA, total - withB) +
      cell(withB - both, total - withA, withB) +
      cell(total - withA - withB + both, total - withA, total - withB))
  );
}
