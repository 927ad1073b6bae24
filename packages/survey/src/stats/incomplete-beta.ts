import { logBeta } from "./log-beta.ts";

const EPSILON = 2 ** -53;
const TINY = 2 ** -1000;

/**
 * The regularised incomplete beta function I_x(a, b) for 0 ≤ x ≤ 1 and a, b ≥ 0.5, to about 12 digits: the continued fraction DLMF 8.17.22 by
 * Lentz's algorithm (1976, Applied Optics 15) as Thompson and Barnett wrote it down (1986), with I_x(a, b) = 1 − I_{1−x}(b, a) where that
 * converges faster. `rest` is 1 − x, for whoever knows it more exactly.
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(rest, b, a, x);
  const scale = Math.exp(a * logOf(x, rest) + b * logOf(rest, x) - logBeta(a, b)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let fraction = d;
  for (let m = 1, change = 0; Math.abs(change - 1) > EPSILON && m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    change = c * d;
    fraction *= change;
  }
  return scale * fraction;
}

/** ln x, where 1 − x is known to more digits when x is close to 1. */
function logOf(x: number, rest: number): number {
  return rest < 0.5 ? Math.log1p(-rest) : Math.log(x);
}
