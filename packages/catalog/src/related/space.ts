import type { Product } from "../product.ts";
import { fold } from "./fold.ts";
import { nameWords } from "./name-words.ts";

/** Share of each field in the similarity of two products; they sum to 1 with {@link PRICE_SHARE}. */
const SHARES = { category: 0.35, name: 0.3, tag: 0.15, brand: 0.1 };
export const PRICE_SHARE = 0.1;

/** Added to each field's length, so that one common word in common (a colour, say) is not taken for full likeness. */
const DOUBT = 2;

export type Field = keyof typeof SHARES;

/** A product as a sparse vector; `terms` ascend. The dot product of two is the content part of their similarity, 0 to 0.9. */
export interface Vector {
  terms: Int32Array;
  weights: Float64Array;
}

export interface Space {
  vectors: Vector[];
  /** Field of each term. */
  fields: Field[];
}

/**
 * Puts products into one term space. Within a field a term weighs its inverse document frequency, ln(1 + N / df); each field is then
 * scaled to a length near √share, so that a dot product is the sum over fields of share × cosine (Salton and Buckley, "Term-weighting
 * approaches in automatic text retrieval", 1988), less where a field has little evidence.
 */
export function vectorSpace(products: readonly Product[]): Space {
  const numbers = new Map<string, number>();
  const fields: Field[] = [];
  const frequency: number[] = [];
  const raw = products.map((product) => {
    const terms = new Map<number, number>();
    for (const [field, words] of wordsByField(product)) {
      for (const [word, weight] of words) {
        const key = `${field}:${word}`;
        let term = numbers.get(key);
        if (term === undefined) {
          term = fields.length;
          numbers.set(key, term);
          fields.push(field);
          frequency.push(0);
        }
        frequency[term] = (frequency[term] ?? 0) + 1;
        terms.set(term, weight);
      }
    }
    return terms;
  });
  const idf = frequency.map((count) => Math.log(1 + products.length / count));
  return { fields, vectors: raw.map((terms) => scale(terms, idf, fields)) };
}

function wordsByField(product: Product): [Field, Map<string, number>][] {
  return [
    ["category", folded(product.categories)],
    ["name", nameWords(product.name)],
    ["tag", folded(product.tags ?? [])],
    ["brand", folded(product.brand === undefined ? [] : [product.brand])],
  ];
}

function folded(texts: readonly string[]): Map<string, number> {
  const keys = texts.map(fold).filter((text) => text !== "");
  return new Map(keys.map((key) => [key, 1]));
}

function scale(raw: Map<number, number>, idf: readonly number[], fields: readonly Field[]): Vector {
  const terms = Int32Array.from(raw.keys()).sort();
  const weights = Float64Array.from(terms, (term) => (raw.get(term) ?? 0) * (idf[term] ?? 0));
  const lengths = { category: 0, name: 0, tag: 0, brand: 0 };
  for (const [index, term] of terms.entries()) {
    const field = fields[term];
    if (field) lengths[field] += (weights[index] ?? 0) ** 2;
  }
  for (const [index, term] of terms.entries()) {
    const field = fields[term];
    if (field) weights[index] = ((weights[index] ?? 0) / Math.sqrt(lengths[field] + DOUBT ** 2)) * Math.sqrt(SHARES[field]);
  }
  return { terms, weights };
}
