import type { Field, Vector } from "./space.ts";

/** Dot product of two vectors. */
export function overlap(a: Vector, b: Vector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const left = a.terms[i] ?? 0;
    const right = b.terms[j] ?? 0;
    if (left === right) sum += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0);
    else if (left < right) i += 1;
    else j += 1;
  }
  return sum;
}

/** The part of each field in the dot product. */
export function overlapByField(a: Vector, b: Vector, fields: readonly Field[]): Record<Field, number> {
  const parts = { category: 0, name: 0, tag: 0, brand: 0 };
  const other = new Map(Array.from(b.terms, (term, index) => [term, b.weights[index] ?? 0]));
  for (const [index, term] of a.terms.entries()) {
    const field = fields[term];
    if (field) parts[field] += (a.weights[index] ?? 0) * (other.get(term) ?? 0);
  }
  return parts;
}
