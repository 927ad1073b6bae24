import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * The probability that Student's t with `freedom` degrees (at least 1, fractions allowed) is greater than `t`: half of
 * I_{ν/(ν+t²)}(ν/2, ½) for t ≥ 0 (DLMF 8.17, Abramowitz and Stegun 26.7.1).
 */
export function studentTTail(t: number, freedom: number): number {
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return t > 0 ? 0 : 1;
  const half = incompleteBeta(freedom / (freedom + square), freedom / 2, 0.5, square / (freedom + square)) / 2;
  return t >= 0 ? half : 1 - half;
}
