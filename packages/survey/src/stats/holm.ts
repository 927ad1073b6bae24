/** What became of one test among several. */
export interface HolmTest {
  /** Its p, adjusted for the number of tests: rejected where at most `alpha`. */
  p: number;
  rejected: boolean;
}

/**
 * Several tests at once, with at most `alpha` for any false alarm among them (Holm 1979, Scandinavian Journal of Statistics 6): sorted by p, the
 * i-th of k is rejected while p ≤ alpha / (k − i + 1). In the order given.
 */
export function holm(ps: readonly number[], alpha = 0.05): HolmTest[] {
  const tests = ps.map((p): HolmTest => ({ p, rejected: false }));
  let [largest, holds] = [0, true];
  [...tests]
    .sort((one, other) => one.p - other.p)
    .forEach((test, place) => {
      const left = ps.length - place;
      holds &&= test.p <= alpha / left;
      test.rejected = holds;
      largest = Math.max(largest, Math.min(1, test.p * left));
      test.p = largest;
    });
  return tests;
}
