import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNps, compareSegments, holm, npsSize } from "./index.ts";

const ps = fc.array(fc.double({ min: 1e-12, max: 1, noNaN: true }), { maxLength: 30 });

describe("Holm's procedure", () => {
  it("rejects from the smallest p until one is too large", () => {
    // 0.01 ≤ 0.05/4, 0.012 ≤ 0.05/3, 0.03 > 0.05/2: and so 0.04 is not looked at.
    expect(holm([0.04, 0.01, 0.03, 0.012]).map(({ rejected }) => rejected)).toEqual([false, true, false, true]);
    expect(holm([0.01, 0.02, 0.03, 0.04]).map(({ p }) => Number(p.toFixed(9)))).toEqual([0.04, 0.06, 0.06, 0.06]);
    expect(holm([])).toEqual([]);
  });

  it("never rejects what a single test would not, nor less than Bonferroni, and keeps the order of the ps", () => {
    fc.assert(
      fc.property(ps, fc.double({ min: 0.001, max: 0.2, noNaN: true }), (given, alpha) => {
        const tests = holm(given, alpha);
        expect(tests).toHaveLength(given.length);
        tests.forEach(({ p, rejected }, place) => {
          const own = given[place] ?? Number.NaN;
          expect(p).toBeGreaterThanOrEqual(own);
          expect(p).toBeLessThanOrEqual(Math.min(1, own * given.length));
          if (rejected) expect(own).toBeLessThanOrEqual(alpha);
          if (own <= alpha / given.length) expect(rejected).toBe(true);
          tests.forEach((other, otherPlace) => {
            if (own < (given[otherPlace] ?? 0)) expect(p).toBeLessThanOrEqual(other.p);
            if (own < (given[otherPlace] ?? 0) && other.rejected) expect(rejected).toBe(true);
          });
        });
      }),
    );
  });

  it("adjusts each p to the smallest alpha that would reject it", () => {
    fc.assert(
      fc.property(ps, (given) => {
        holm(given).forEach(({ p }, place) => {
          if (p === 1) return;
          expect(holm(given, p * (1 + 1e-9))[place]?.rejected).toBe(true);
          expect(holm(given, p * (1 - 1e-9))[place]?.rejected).toBe(false);
        });
      }),
    );
  });
});

describe("many segments", () => {
  const groups = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });
  const segments = [groups(80, 10, 10), groups(40, 30, 30), groups(41, 30, 29), groups(10, 0, 0)];
  const whole = groups(171, 70, 69);
  const method = {
    size: npsSize,
    rest: ({ promoters, passives, detractors }: (typeof segments)[number]) =>
      groups(whole.promoters - promoters, whole.passives - passives, whole.detractors - detractors),
    compare: compareNps,
  };

  it("are each held against the rest, those with too few answers not at all", () => {
    const verdicts = compareSegments(segments, method);
    expect(verdicts.map((verdict) => (verdict.kind === "tested" ? verdict.differs : verdict.kind))).toEqual([true, true, true, "too-few"]);
    expect(verdicts[0]).toMatchObject({ difference: expect.closeTo(70 - (100 * (91 - 59)) / 210, 9) });
  });

  it("have a p that grows with the number of segments tested", () => {
    const alone = compareNps(groups(80, 10, 10), method.rest(groups(80, 10, 10)))?.p ?? Number.NaN;
    const [first] = compareSegments(segments, method);
    expect(first?.kind === "tested" && first.p / alone).toBeCloseTo(3, 9);
  });

  it("are not tested where hardly anybody is left to be held against", () => {
    const [most, few] = [groups(80, 10, 10), groups(1, 2, 26)];
    const both = { promoters: 81, passives: 12, detractors: 36 };
    const rest = ({ promoters, passives, detractors }: typeof both) => groups(81 - promoters, 12 - passives, 36 - detractors);
    expect(npsSize(both) - npsSize(most)).toBe(29);
    expect(compareSegments([most, few], { ...method, rest })).toEqual([{ kind: "too-few" }, { kind: "too-few" }]);
  });

  it("that are all there is have no rest to be held against", () => {
    expect(compareSegments([whole], method)).toEqual([{ kind: "too-few" }]);
  });
});
