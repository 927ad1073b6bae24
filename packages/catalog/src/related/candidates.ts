import type { Vector } from "./space.ts";

/** How many of a term's products one product is compared with: enough for a full shelf, and a bound on the work for common terms. */
const WINDOW = 192;

/** The products that have a term, ascending, and its weight in each. */
interface Posting {
  indexes: number[];
  weights: number[];
}

const NOBODY: Posting = { indexes: [], weights: [] };

export interface Candidate {
  index: number;
  score: number;
}

/**
 * Finds the products that share most with one, through an inverted index. Products must be in the order of their price: of a term that
 * very many have (a wide category), only those nearest in price are looked at, which keeps the whole near linear in their number.
 *
 * @returns a function of a product's index and a count, giving that many candidates, best first, without the product itself.
 */
export function candidateFinder(
  vectors: readonly Vector[],
  eligible: (index: number) => boolean,
): (index: number, count: number) => Candidate[] {
  const postings: Posting[] = [];
  for (const [index, vector] of vectors.entries()) {
    if (!eligible(index)) continue;
    for (const [position, term] of vector.terms.entries()) {
      const posting = postings[term] ?? { indexes: [], weights: [] };
      posting.indexes.push(index);
      posting.weights.push(vector.weights[position] ?? 0);
      postings[term] = posting;
    }
  }
  const scores = new Float64Array(vectors.length);

  return (index, count) => {
    const touched: number[] = [];
    const vector = vectors[index];
    for (const [position, term] of vector?.terms.entries() ?? []) {
      const { indexes: sharing, weights: shared } = postings[term] ?? NOBODY;
      const own = vector?.weights[position] ?? 0;
      const from = sharing.length <= WINDOW ? 0 : Math.min(Math.max(0, firstAtLeast(sharing, index) - WINDOW / 2), sharing.length - WINDOW);
      const to = Math.min(sharing.length, from + WINDOW);
      for (let at = from; at < to; at += 1) {
        const other = sharing[at] ?? 0;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + own * (shared[at] ?? 0);
      }
    }
    const best = highest(touched, scores, index, count);
    for (const other of touched) scores[other] = 0;
    return best;
  };
}

function firstAtLeast(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Insertion into a short sorted list: most of the touched never enter it, so this beats sorting them all. */
function highest(touched: readonly number[], scores: Float64Array, without: number, count: number): Candidate[] {
  const best: Candidate[] = [];
  for (const index of touched) {
    if (index === without) continue;
    const candidate = { index, score: scores[index] ?? 0 };
    const last = best[best.length - 1];
    if (best.length === count) {
      if (!last || !isBefore(candidate, last)) continue;
      best.pop();
    }
    let at = best.length;
    while (at > 0) {
      const above = best[at - 1];
      if (!above || isBefore(above, candidate)) break;
      at -= 1;
    }
    best.splice(at, 0, candidate);
  }
  return best;
}

function isBefore(a: Candidate, b: Candidate): boolean {
  return a.score > b.score || (a.score === b.score && a.index < b.index);
}
