import { describe, expect, it } from "vitest";
import type { ArmList } from "../campaign-list.ts";
import { splitOf } from "./arms.ts";
import type { VariantReport } from "./report.ts";

const arm = (variant: string, exposed: number): VariantReport => ({ variant, people: { exposed, shown: 0, acted: 0, dismissed: 0 } });
const arms = (variations: ArmList["variations"], fields: Partial<ArmList> = {}): ArmList => ({ variations, ...fields });
const two = arms([{ key: "a" }, { key: "b" }]);

describe("the division of an experiment's visitors", () => {
  it("raises the alarm where chance does not explain it", () => {
    expect(splitOf(two, [arm("a", 5100), arm("b", 4900)])).toEqual({ p: expect.closeTo(0.0455, 4), mismatch: false, tooFew: false });
    expect(splitOf(two, [arm("a", 1080), arm("b", 920)])).toEqual({ p: expect.closeTo(0.000347, 6), mismatch: true, tooFew: false });
  });

  it("is compared with the weights, and says how many each arm was due", () => {
    const variants = [arm("control", 700), arm("late", 300)];
    const weighted = arms([
      { key: "control", weight: 0.7 },
      { key: "late", weight: 0.3 },
    ]);
    expect(splitOf(weighted, variants)).toEqual({ p: 1, mismatch: false, tooFew: false });
    expect(variants.map(({ due }) => due)).toEqual([700, 300]);
    expect(splitOf(arms([{ key: "control" }, { key: "late" }]), variants)?.mismatch).toBe(true);
  });

  it("takes equal shares unless every arm has a weight, as the tag does", () => {
    expect(splitOf(arms([{ key: "a", weight: 0.9 }, { key: "b" }]), [arm("a", 50), arm("b", 50)])?.p).toBe(1);
  });

  it("takes the widths of ranges where they are given", () => {
    const ranged = arms([{ key: "a" }, { key: "b" }], {
      ranges: [
        [0, 0.1],
        [0.2, 0.6],
      ],
    });
    expect(splitOf(ranged, [arm("a", 100), arm("b", 400)])?.p).toBeCloseTo(1);
  });

  it("counts an arm that nobody met, and leaves out arms of an earlier configuration and the holdout", () => {
    const variants = [arm("a", 500), arm("b", 500), arm("old", 400), arm("holdout", 70)];
    expect(splitOf(two, variants)).toMatchObject({ p: 1, mismatch: false });
    expect(variants[2]).not.toHaveProperty("due");
    expect(splitOf(two, [arm("a", 500)])?.mismatch).toBe(true);
  });

  it("tells when there are too few to tell", () => {
    expect(splitOf(two, [arm("a", 15), arm("b", 0)])).toMatchObject({ mismatch: false, tooFew: true });
    expect(splitOf(two, [arm("a", 8), arm("b", 8)])).toMatchObject({ tooFew: false });
    expect(splitOf(two, [])).toEqual({ p: 1, mismatch: false, tooFew: true });
  });

  it("marks the arms that show nothing", () => {
    const variants = [arm("a", 10), arm("none", 10)];
    splitOf(arms([{ key: "a" }, { key: "none", held: true }]), variants);
    expect(variants.map(({ role }) => role)).toEqual([undefined, "held"]);
  });
});
