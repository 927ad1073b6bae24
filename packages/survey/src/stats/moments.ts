/** What is needed of a sample of numbers. */
export interface Moments {
  n: number;
  mean: number;
  /** Sum of the squared distances from the mean. */
  squares: number;
}

/** Of numbers, in one pass (Welford 1962, Technometrics 4): no sum of squares is taken that could swallow a small spread. */
export function momentsOf(numbers: Iterable<number>): Moments {
  let [n, mean, squares] = [0, 0, 0];
  for (const number of numbers) {
    n += 1;
    const distance = number - mean;
    mean += distance / n;
    squares += distance * (number - mean);
  }
  return { n, mean, squares };
}

/** Of a scale's steps: `spread` says how often `first`, `first + 1`, … were answered. */
export function momentsOfSpread(spread: readonly number[], first: number): Moments {
  const n = spread.reduce((sum, count) => sum + count, 0);
  if (n === 0) return { n: 0, mean: 0, squares: 0 };
  const mean = spread.reduce((sum, count, place) => sum + count * (first + place), 0) / n;
  return { n, mean, squares: spread.reduce((sum, count, place) => sum + count * (first + place - mean) ** 2, 0) };
}

/** Standard deviation with n − 1. `undefined` below two numbers. */
export function deviationOf({ n, squares }: Moments): number | undefined {
  return n < 2 ? undefined : Math.sqrt(squares / (n - 1));
}
