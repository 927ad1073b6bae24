/**
 * How many equally weighted answers would tell as much: (Σw)² / Σw² (Kish 1965, "Survey Sampling"). Never more than the number of answers.
 * 0 without weights.
 * @throws RangeError for a weight that is negative or not finite.
 */
export function effectiveSize(weights: Iterable<number>): number {
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError(`Expected a weight of at least 0, found ${weight}`);
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}
