/**
 * The probability that a standard normal variable is greater than `z`, to about 14 digits, in the far tail too: the series DLMF 7.6.2 of the
 * error function near the middle, the continued fraction DLMF 7.9.1 beyond.
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  if (z > 40) return 0;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let sum = z;
    let term = z;
    for (let n = 1; term > sum * 2 ** -54; n++) {
      term *= (z * z) / (2 * n + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  // Φ̄(z) = φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from the inside out.
  let rest = z;
  for (let n = 200; n > 0; n--) rest = z + n / rest;
  return density / rest;
}
