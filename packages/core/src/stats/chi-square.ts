const EPSILON = 2 ** -52;
const TINY = 2 ** -1000;

/** ln Γ(halves / 2), from Γ(1/2) = √π, Γ(1) = 1 and Γ(z + 1) = z Γ(z). */
function logGamma(halves: number): number {
  let sum = halves % 2 ? Math.log(Math.PI) / 2 : 0;
  for (let z = halves % 2 ? 0.5 : 1; z < halves / 2; z++) sum += Math.log(z);
  return sum;
}

/**
 * The probability that a chi-square variable of `freedom` degrees (a whole number, at least 1) is at least `x`: the regularised upper
 * incomplete gamma function Q(freedom / 2, x / 2), to about 13 digits, in the far tail too. By the power series (DLMF 8.7.1) left of the
 * mean, and the continued fraction (DLMF 8.9.2, in Lentz's form) right of it.
 */
export function chiSquareTail(x: number, freedom: number): number {
  const a = freedom / 2;
  const z = x / 2;
  if (z <= 0) return 1;
  if (z === Number.POSITIVE_INFINITY) return 0;
  const scale = Math.exp(a * Math.log(z) - z - logGamma(freedom));
  if (z < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * EPSILON; n++) {
      term *= z / (a + n);
      sum += term;
    }
    return 1 - scale * sum;
  }
  let b = z + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > EPSILON && n < 10_000; n++) {
    const part = n * (a - n);
    b += 2;
    d = 1 / (part * d + b || TINY);
    c = b + part / c || TINY;
    change = c * d;
    fraction *= change;
  }
  return scale * fraction;
}
