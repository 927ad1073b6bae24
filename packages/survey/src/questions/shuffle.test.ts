import * as fc from "fast-check";
import { expect, it } from "vitest";
import { shuffle } from "./shuffle.ts";

it("holds what the list held, in the same order for the same seed, and leaves the list as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
      const before = [...list];
      const shuffled = shuffle(list, seed);
      expect([...shuffled].sort()).toEqual([...list].sort());
      expect(shuffle(list, seed)).toEqual(shuffled);
      expect(list).toEqual(before);
    }),
  );
});

it.each([
  ["ids of responses", (index: number) => `9a1f-${index.toString(16)}-77c4 question`],
  ["seeds that differ by their last letter only", (index: number) => `question ${index}`],
])("makes every order as likely as the others, by %s", (_, seedOf) => {
  const rounds = 24_000;
  const seen = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const order = shuffle(["a", "b", "c", "d"], seedOf(round)).join("");
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(24);
  const expected = rounds / 24;
  const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 23 degrees of freedom: one in a hundred thousand fair shuffles is beyond this.
  expect(chiSquare).toBeLessThan(64.5);
});
