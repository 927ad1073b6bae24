import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNpsAnswer, npsAdjustedWald, npsGroups, npsInterval, npsScore, npsSize, npsSpread, npsWald } from "./nps.ts";

/** Half a unit of the fourth decimal: the vectors are printed with four. */
const printed = 4;

const vectors = [
  { counts: [50, 30, 20], score: 30, wald: [14.6922, 45.3078], centre: 29.1262, adjusted: [14.0511, 44.2013] },
  { counts: [5, 3, 2], score: 30, wald: [-18.4075, 78.4075], centre: 23.0769, adjusted: [-19.0506, 65.2045] },
  { counts: [500, 300, 200], score: 30, wald: [25.1592, 34.8408], centre: 29.9103, adjusted: [25.077, 34.7435] },
  { counts: [10, 0, 0], score: 100, wald: [100, 100], centre: 76.9231, adjusted: [47.5036, 106.3426] },
  { counts: [0, 10, 0], score: 0, wald: [0, 0], centre: 0, adjusted: [-18.465, 18.465] },
] as const;

describe("the Net Promoter Score", () => {
  it.each(vectors)(
    "of $counts promoters, passives, detractors equals the published figures",
    ({ counts, score, wald, centre, adjusted }) => {
      const groups = { promoters: counts[0], passives: counts[1], detractors: counts[2] };
      expect(npsScore(groups)).toBeCloseTo(score, 12);
      expect(npsWald(groups)?.low).toBeCloseTo(wald[0], printed);
      expect(npsWald(groups)?.high).toBeCloseTo(wald[1], printed);
      expect(npsAdjustedWald(groups)?.centre).toBeCloseTo(centre, printed);
      expect(npsAdjustedWald(groups)?.low).toBeCloseTo(adjusted[0], printed);
      expect(npsAdjustedWald(groups)?.high).toBeCloseTo(adjusted[1], printed);
    },
  );

  it("has intervals that the answers themselves tell, one by one, to 1e-9", () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(count, count, count, (promoters, passives, detractors) => {
        const groups = { promoters, passives, detractors };
        fc.pre(npsSize(groups) > 0);
        const given = [
          ...new Array<number>(promoters).fill(1),
          ...new Array<number>(passives).fill(0),
          ...new Array<number>(detractors).fill(-1),
        ];
        const added = [
          { value: 1, weight: 0.75 },
          { value: 0, weight: 1.5 },
          { value: -1, weight: 0.75 },
        ];
        // The mean and its error by their definition, with 1.96 as tables print it to fifteen digits.
        const interval = (answers: readonly { value: number; weight: number }[]) => {
          const n = answers.reduce((sum, { weight }) => sum + weight, 0);
          const mean = answers.reduce((sum, { value, weight }) => sum + weight * value, 0) / n;
          const squares = answers.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0);
          const half = (1.959963984540054 * Math.sqrt(squares)) / n;
          return [100 * (mean - half), 100 * (mean + half)];
        };
        const whole = given.map((value) => ({ value, weight: 1 }));
        for (const [found, told] of [
          [npsWald(groups), interval(whole)],
          [npsAdjustedWald(groups), interval([...whole, ...added])],
        ] as const) {
          expect(Math.abs((found?.low ?? 999) - (told[0] ?? 0))).toBeLessThan(1e-9);
          expect(Math.abs((found?.high ?? 999) - (told[1] ?? 0))).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it("clips the shown interval to the scale", () => {
    expect(npsInterval({ promoters: 10, passives: 0, detractors: 0 })?.high).toBe(100);
    expect(npsInterval({ promoters: 0, passives: 0, detractors: 10 })?.low).toBe(-100);
  });

  it("is undefined, not zero, without answers", () => {
    const nobody = { promoters: 0, passives: 0, detractors: 0 };
    expect([npsScore(nobody), npsWald(nobody), npsAdjustedWald(nobody), npsInterval(nobody)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("groups every step of the scale", () => {
    expect(npsGroups([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).toEqual({ detractors: 28, passives: 17, promoters: 21 });
  });

  it.each([6.5, 8.5, -1, 11, Number.NaN, "9", null, undefined, [9]])("does not count %j as an answer", (answer) => {
    expect(isNpsAnswer(answer)).toBe(false);
    expect(npsSpread([answer])).toEqual(new Array(11).fill(0));
  });

  it("lies within its interval, which mirrors when promoters and detractors change places", () => {
    const count = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(count, count, count, (promoters, passives, detractors) => {
        const groups = { promoters, passives, detractors };
        fc.pre(npsSize(groups) > 1);
        const [score, interval] = [npsScore(groups), npsInterval(groups)];
        const mirrored = npsInterval({ promoters: detractors, passives, detractors: promoters });
        if (score === undefined || !interval || !mirrored) throw new Error("answers without a score");
        expect(interval.low).toBeLessThanOrEqual(score + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(score - 1e-9);
        expect(mirrored.low).toBeCloseTo(-interval.high, 9);
        expect(mirrored.high).toBeCloseTo(-interval.low, 9);
      }),
    );
  });

  it.each([
    [{ promoters: 1, passives: 0, detractors: 0 }, 100],
    [{ promoters: 0, passives: 1, detractors: 0 }, 0],
    [{ promoters: 0, passives: 0, detractors: 1 }, -100],
  ])("has a score and no interval with one answer, which tells nothing of a spread: %j", (groups, score) => {
    expect(npsScore(groups)).toBe(score);
    expect(npsInterval(groups)).toBeUndefined();
  });

  it("counts each answer on the scale once", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -3, max: 13 }), fc.double(), fc.string())), (answers) => {
        const spread = npsSpread(answers);
        expect(spread).toHaveLength(11);
        expect(npsSize(npsGroups(spread))).toBe(answers.filter(isNpsAnswer).length);
      }),
    );
  });
});
