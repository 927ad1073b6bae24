import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MeasureName } from "../../survey/measure.ts";
import { axisFor, placeOn } from "./axis.ts";

describe("an axis", () => {
  it.each<[MeasureName, number[], number[]]>([
    ["nps", [-68, -62], [-100, -80, -60, -40].slice(1)],
    ["csat", [99, 100], [90, 95, 100]],
    ["ces", [3.2, 5.9], [3, 4, 5, 6]],
    ["mean", [], [0, 0.5, 1]],
  ])("for %s of %j has few ticks that are easy to read", (measure, values, some) => {
    const { ticks } = axisFor(measure, values);
    expect(ticks.length).toBeLessThanOrEqual(8);
    if (values.length > 0) for (const tick of some) expect(ticks.map((each) => Math.round(each * 100) / 100)).toContain(tick);
  });

  it("holds every value, has evenly spaced ticks from end to end, and never leaves the scale", () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const { low, high, ticks } = axisFor("nps", values);
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(Math.min(...values) + 1e-6);
        expect(high).toBeGreaterThanOrEqual(Math.max(...values) - 1e-6);
        expect([ticks[0], ticks.at(-1)]).toEqual([low, high]);
        const step = (high - low) / (ticks.length - 1);
        ticks.forEach((tick, place) => {
          expect(tick).toBeCloseTo(low + place * step, 6);
        });
        for (const each of values) expect(placeOn({ low, high, ticks }, each, 100)).toSatisfy((x: number) => x >= 0 && x <= 100);
      }),
    );
  });
});
