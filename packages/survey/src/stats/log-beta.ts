/** Lanczos's coefficients for g = 7 and nine terms, as computed by Godfrey (2001). */
const coefficients = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012,
  9.984369578019572e-6, 1.5056327351493116e-7,
];

const halfLogTau = Math.log(2 * Math.PI) / 2;

/**
 * ln Γ(x) for x ≥ 0.5, to about 14 digits: Stirling's series (DLMF 5.11.1) from 15 on, Lanczos's approximation (1964, SIAM Journal on Numerical
 * Analysis B 1) below.
 */
function logGamma(x: number): number {
  if (x >= 15) return (x - 0.5) * Math.log(x) - x + halfLogTau + stirlingRest(x);
  const z = x - 1;
  const t = z + 7.5;
  const sum = coefficients.reduce((total, coefficient, place) => total + coefficient / (z + place + 1), 0.9999999999998099);
  return halfLogTau + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** ln B(a, b) for a, b ≥ 0.5. Where one is large, Γ(a + b) / Γ(a) is taken as a whole: two large logarithms would leave few digits of it. */
export function logBeta(a: number, b: number): number {
  const [large, small] = a > b ? [a, b] : [b, a];
  if (large < 15) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const ratio =
    (large + small - 0.5) * Math.log1p(small / large) + small * Math.log(large) - small + stirlingRest(large + small) - stirlingRest(large);
  return logGamma(small) - ratio;
}

function stirlingRest(x: number): number {
  const square = 1 / (x * x);
  return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360))))) / x;
}
