import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AnswerError,
  combineNps,
  deviationOf,
  effectiveSize,
  momentsOf,
  npsGroups,
  npsInterval,
  npsScore,
  npsSize,
  npsSpread,
  weightedMoments,
  weightedNps,
  weightedShare,
} from "./index.ts";

const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 60 });

describe("weights", () => {
  it("that are all alike change nothing, whatever they are", () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0.01, max: 100, noNaN: true }), (given, weight) => {
        const found = weightedNps(given.map((answer) => ({ answer, weight })));
        const plain = npsGroups(npsSpread(given));
        expect(npsScore(found)).toBeCloseTo(npsScore(plain) ?? Number.NaN, 9);
        expect(npsInterval(found)?.low).toBeCloseTo(npsInterval(plain)?.low ?? Number.NaN, 9);
        expect(weightedShare(given.map((answer) => ({ success: answer > 8, weight }))).successes).toBeCloseTo(plain.promoters, 9);
        const moments = weightedMoments(given.map((value) => ({ value, weight })));
        expect(deviationOf(moments)).toBeCloseTo(deviationOf(momentsOf(given)) ?? Number.NaN, 9);
      }),
    );
  });

  it("that differ never make more answers of those there are", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 50 }), (weights) => {
        expect(effectiveSize(weights)).toBeLessThanOrEqual(weights.length + 1e-9);
        const size = npsSize(weightedNps(weights.map((weight) => ({ answer: 9, weight }))));
        expect(size).toBeCloseTo(effectiveSize(weights), 9);
      }),
    );
  });

  it("make an answer count for what it stands for", () => {
    // Kish: (3 + 1)² / (9 + 1) = 1.6.
    const found = weightedNps([
      { answer: 10, weight: 3 },
      { answer: 0, weight: 1 },
    ]);
    expect(npsScore(found)).toBeCloseTo(50, 12);
    expect(npsSize(found)).toBeCloseTo(1.6, 12);
    expect(weightedMoments([])).toEqual({ n: 0, mean: 0, squares: 0 });
  });

  it("may not be negative, nor an answer be off the scale", () => {
    expect(() => effectiveSize([1, -1])).toThrow(RangeError);
    expect(() => weightedNps([{ answer: 8.5, weight: 1 }])).toThrow(AnswerError);
  });
});

describe("scores of two surveys as one", () => {
  const group = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });

  it("are by default as if all had answered one survey", () => {
    const found = combineNps([{ groups: group(50, 30, 20) }, { groups: group(10, 20, 70) }, { groups: group(0, 0, 0) }]);
    expect(found).toMatchObject({ n: 200, score: expect.closeTo(-15, 12) });
  });

  it("of a single survey are its own score and interval", () => {
    const found = combineNps([{ groups: group(5, 3, 2), weight: 7 }]);
    expect(found?.score).toBeCloseTo(30, 12);
    expect(found?.interval.low).toBeCloseTo(-19.0506, 4);
    expect(found?.interval.high).toBeCloseTo(65.2045, 4);
  });

  it("follow the weights", () => {
    const found = combineNps([
      { groups: group(10, 0, 0), weight: 0.25 },
      { groups: group(0, 0, 1000), weight: 0.75 },
    ]);
    expect(found?.score).toBeCloseTo(-50, 12);
    expect(combineNps([])).toBeUndefined();
  });

  it("lie within their interval, however few answers each has", () => {
    const count = fc.integer({ min: 0, max: 3 });
    const part = fc.record({
      groups: fc.record({ promoters: count, passives: count, detractors: count }),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
        const found = combineNps(parts);
        if (!found) return;
        expect(found.interval.low).toBeLessThanOrEqual(found.score);
        expect(found.interval.high).toBeGreaterThanOrEqual(found.score);
        expect(found.interval.high - found.interval.low).toBeGreaterThan(0);
        expect(Math.max(-found.interval.low, found.interval.high)).toBeLessThanOrEqual(100);
      }),
    );
    const loners = Array.from({ length: 20 }, () => ({ groups: group(1, 0, 0) }));
    expect(combineNps(loners)).toMatchObject({ score: 100, interval: { high: 100 } });
  });
});
