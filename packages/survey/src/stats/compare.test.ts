import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareMeans, compareNps, compareShares, momentsOf, npsScore, npsWald } from "./index.ts";
import { z95 } from "./z95.ts";

const groups = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });
const count = fc.integer({ min: 1, max: 3000 });
const anyGroups = fc.tuple(count, count, count).map(([promoters, passives, detractors]) => groups(promoters, passives, detractors));

describe("two waves of scores", () => {
  it("have the published z", () => {
    const found = compareNps(groups(50, 30, 20), groups(40, 35, 25));
    expect(found?.statistic).toBeCloseTo(1.3484, 6);
    expect(found?.difference).toBeCloseTo(15, 12);
    expect(found?.p).toBeCloseTo(0.17753, 5);
  });

  it("have a z that the widths of their Wald intervals tell too, to 1e-9", () => {
    fc.assert(
      fc.property(anyGroups, anyGroups, (one, other) => {
        const error = (wave: typeof one) => ((npsWald(wave)?.high ?? 0) - (npsWald(wave)?.low ?? 0)) / 2 / z95;
        const difference = (npsScore(one) ?? 0) - (npsScore(other) ?? 0);
        expect(compareNps(one, other)?.statistic).toBeCloseTo(difference / Math.hypot(error(one), error(other)), 9);
      }),
    );
  });

  it("differ as much the other way round, and not at all from themselves", () => {
    fc.assert(
      fc.property(anyGroups, anyGroups, fc.boolean(), (one, other, adjusted) => {
        const [there, back] = [compareNps(one, other, { adjusted }), compareNps(other, one, { adjusted })];
        expect(there?.statistic).toBeCloseTo(-(back?.statistic ?? Number.NaN), 9);
        expect(there?.p).toBeCloseTo(back?.p ?? Number.NaN, 12);
        expect(there?.p).toBeGreaterThanOrEqual(0);
        expect(there?.p).toBeLessThanOrEqual(1);
        expect(compareNps(one, one, { adjusted })).toEqual({ difference: 0, statistic: 0, p: 1 });
      }),
    );
  });

  it("are not certain to differ where all of a few agree, by adjusted errors", () => {
    expect(compareNps(groups(1, 0, 0), groups(0, 1, 0))?.p).toBe(0);
    expect(compareNps(groups(1, 0, 0), groups(0, 1, 0), { adjusted: true })?.p).toBeGreaterThan(0.5);
    expect(compareNps(groups(0, 0, 0), groups(0, 1, 0))).toBeUndefined();
  });
});

describe("two shares", () => {
  it("differ as the chi-square test of the same table says: z² is its statistic", () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const found = compareShares({ successes: a, n: a + b }, { successes: c, n: c + d });
        const n = a + b + c + d;
        const chiSquare = (n * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
        expect((found?.statistic ?? Number.NaN) ** 2 / Math.max(chiSquare, 1e-300)).toSatisfy(
          (ratio: number) => chiSquare === 0 || Math.abs(ratio - 1) < 1e-9,
        );
      }),
    );
  });

  it("do not differ where all or nobody did it", () => {
    expect(compareShares({ successes: 5, n: 5 }, { successes: 9, n: 9 })).toEqual({ difference: 0, statistic: 0, p: 1 });
    expect(compareShares({ successes: 0, n: 0 }, { successes: 9, n: 9 })).toBeUndefined();
  });
});

describe("two means", () => {
  it("differ by Welch's t: of two equal samples, with all degrees of freedom, that of the pooled test", () => {
    // t = 2 / √(1/3 + 1/3), 2 (3 − 1) degrees; for four degrees the tail is ½ − ½ s (1 + ½ (1 − s²)) with s = t / √(t² + 4).
    const found = compareMeans(momentsOf([4, 5, 6]), momentsOf([2, 3, 4]));
    const t = 2 / Math.sqrt(2 / 3);
    const s = t / Math.hypot(t, 2);
    expect(found?.statistic).toBeCloseTo(t, 12);
    expect(found?.p).toBeCloseTo(1 - s * (1 + (1 - s * s) / 2), 12);
  });

  it("of one answer each cannot be told apart, of unanimous ones are certain", () => {
    expect(compareMeans(momentsOf([4]), momentsOf([5, 6]))).toBeUndefined();
    expect(compareMeans(momentsOf([4, 4]), momentsOf([5, 5]))).toMatchObject({ difference: -1, p: 0 });
    expect(compareMeans(momentsOf([4, 4]), momentsOf([4, 4]))).toEqual({ difference: 0, statistic: 0, p: 1 });
  });
});
