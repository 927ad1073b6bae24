import { studentTTail } from "./student-t-tail.ts";

/**
 * The t that Student's distribution with `freedom` degrees (at least 1) exceeds with probability `tail`, 0 < tail < 1: 0.025 for a two-sided
 * 95 % interval. The tail of `studentTTail`, inverted by halving a bracket until the number cannot become more exact.
 * @throws RangeError for other arguments.
 */
export function studentTQuantile(tail: number, freedom: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError(`Expected a probability between 0 and 1, found ${tail}`);
  if (!(freedom >= 1)) throw new RangeError(`Expected at least one degree of freedom, found ${freedom}`);
  if (tail > 0.5) return -studentTQuantile(1 - tail, freedom);
  let [low, high] = [0, 1];
  while (studentTTail(high, freedom) > tail) [low, high] = [high, high * 2];
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (studentTTail(middle, freedom) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
