import type { Candidate } from "./candidates.ts";

/** Share of relevance against novelty: at 1 the list is the nearest products, however alike. */
const RELEVANCE = 0.6;

/**
 * Chooses from candidates by maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): each next one is the best of
 * 0.6 × its score − 0.4 × its greatest likeness to those chosen. Ties go to the one that stands first. Of candidates with the same key only one is chosen.
 *
 * @param likeness of two candidates by their `index`, in the same unit as the scores.
 */
export function diversify(
  candidates: readonly Candidate[],
  count: number,
  likeness: (a: number, b: number) => number,
  key: (index: number) => string,
): Candidate[] {
  let left = candidates.map((candidate) => ({ candidate, nearest: 0 }));
  const chosen: Candidate[] = [];
  while (chosen.length < count && left.length > 0) {
    let best = 0;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const [position, { candidate, nearest }] of left.entries()) {
      const value = RELEVANCE * candidate.score - (1 - RELEVANCE) * nearest;
      if (value > bestValue) [best, bestValue] = [position, value];
    }
    const [taken] = left.splice(best, 1);
    if (!taken) break;
    chosen.push(taken.candidate);
    left = left.filter(({ candidate }) => key(candidate.index) !== key(taken.candidate.index));
    for (const other of left) other.nearest = Math.max(other.nearest, likeness(taken.candidate.index, other.candidate.index));
  }
  return chosen;
}
