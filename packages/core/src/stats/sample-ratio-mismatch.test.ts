import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleRatioMismatch } from "./sample-ratio-mismatch.ts";

describe("sampleRatioMismatch", () => {
  it.each<[observed: number[], chiSquare: number, p: number, digits: number, mismatch: boolean]>([
    [[5100, 4900], 4, 0.0455, 3, false],
    [[1080, 920], 12.8, 0.000347, 3, true],
    [[9463, 7681], 185.2266, 3.5e-42, 2, true],
  ])("finds for %j in equal arms χ² %d and p %d", (observed, chiSquare, p, digits, mismatch) => {
    const found = sampleRatioMismatch(observed, [1, 1]);
    expect(found.chiSquare).toBeCloseTo(chiSquare, 4);
    expect(Number(found.p.toPrecision(digits))).toBe(p);
    expect(found.mismatch).toBe(mismatch);
  });

  it("takes weights of any sum, and an arm of weight 0 only if it is empty", () => {
    expect(sampleRatioMismatch([300, 500, 200], [0.3, 0.5, 0.2])).toEqual({ chiSquare: 0, p: 1, mismatch: false });
    expect(sampleRatioMismatch([260, 520, 220], [3, 5, 2])).toEqual(sampleRatioMismatch([260, 520, 220], [0.3, 0.5, 0.2]));
    expect(sampleRatioMismatch([260, 520, 0], [3, 5, 0])).toEqual(sampleRatioMismatch([260, 520], [3, 5]));
    expect(sampleRatioMismatch([50, 50, 1], [1, 1, 0])).toEqual({ chiSquare: Number.POSITIVE_INFINITY, p: 0, mismatch: true });
    expect(sampleRatioMismatch([50, 0], [1, 0])).toEqual({ chiSquare: 0, p: 1, mismatch: false });
  });

  it("says nothing of no visitors, and raises no alarm over a handful", () => {
    expect(sampleRatioMismatch([0, 0], [1, 1])).toEqual({ chiSquare: 0, p: 1, mismatch: false });
    expect(sampleRatioMismatch([15, 0], [1, 1])).toMatchObject({ mismatch: false });
    expect(sampleRatioMismatch([16, 0], [1, 1])).toMatchObject({ mismatch: true });
  });

  it("refuses counts that do not belong to weights", () => {
    const wrong: [number[], number[]][] = [
      [[1, 2], [1]],
      [[1], [1]],
      [
        [1, -2],
        [1, 1],
      ],
      [
        [1, 2],
        [0, 0],
      ],
      [
        [1, Number.NaN],
        [1, 1],
      ],
    ];
    for (const [observed, weights] of wrong) expect(() => sampleRatioMismatch(observed, weights)).toThrow(RangeError);
  });

  it("depends on no order and no scale of the arms, and is surer of the same shares in more visitors", () => {
    const arms = fc.array(fc.tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(arms, (given) => {
        const of = (list: [number, number][], more = 1) =>
          sampleRatioMismatch(
            list.map(([count]) => count * more),
            list.map(([, weight]) => weight * more),
          );
        const { chiSquare, p } = of(given);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(of([...given].reverse()).chiSquare).toBeCloseTo(chiSquare, 6);
        expect(of(given, 4).chiSquare).toBeCloseTo(4 * chiSquare, 5);
        expect(of(given, 4).p).toBeLessThanOrEqual(p + 1e-12);
      }),
    );
  });
});
