import { describe, expect, it } from "vitest";
import { evaluateFeature } from "./feature.ts";
import type { Feature } from "./model.ts";
import { runExperiment } from "./run-experiment.ts";

const attributes = { id: "someone", country: "JP" };
const value = (features: { [key: string]: Feature }, key = "a", given: { [key: string]: unknown } = attributes) =>
  evaluateFeature({ attributes: given, features }, key);
const needs = (id: string, wanted: unknown, gate = false) => ({ id, condition: { value: wanted }, gate });

describe("evaluateFeature", () => {
  it("is null where the feature is unknown or has no default, else its default", () => {
    expect(value({}, "nothing")).toBeNull();
    expect(value({ a: {} })).toBeNull();
    expect(value({ a: { defaultValue: 3 } })).toBe(3);
  });

  it("takes the first rule whose condition holds", () => {
    const a: Feature = {
      defaultValue: "other",
      rules: [
        { condition: { country: "US" }, force: "us" },
        { condition: { country: "JP" }, force: "jp" },
      ],
    };
    expect(value({ a })).toBe("jp");
    expect(value({ a }, "a", { country: "DE" })).toBe("other");
  });

  it("rolls out to a share, to all at 1 and to nobody at 0 or without an id", () => {
    const at = (coverage: number) => ({ a: { defaultValue: false, rules: [{ force: true, coverage }] } });
    expect([value(at(1)), value(at(0)), value(at(1), "a", {})]).toEqual([true, false, false]);
    const share = Array.from({ length: 2_000 }, (_, id) => value(at(0.3), "a", { id: `${id}` })).filter(Boolean).length;
    expect(share / 2_000).toBeCloseTo(0.3, 1);
    expect(value({ a: { rules: [{ force: true, range: [0, 1] }] } })).toBe(true);
    expect(value({ a: { rules: [{ force: true, range: [0, 0] }] } })).toBeNull();
    expect(value({ a: { rules: [{ force: true, filters: [{ seed: "s", ranges: [[0, 0]] }] }] } })).toBeNull();
  });

  it("runs experiments, and goes on past a variation that only lets through", () => {
    const experiment = { key: "banner", variations: ["x", "y"], weights: [0, 1] };
    expect(value({ a: { rules: [experiment] } })).toBe("y");
    expect(value({ a: { defaultValue: "on", rules: [{ ...experiment, meta: [{}, { passthrough: true }] }] } })).toBe("on");
    expect(value({ a: { defaultValue: "on", rules: [{ ...experiment, coverage: 0 }] } })).toBe("on");
  });

  it("passes over a rule whose prerequisite is not met, and is null behind a gate: the first that fails decides", () => {
    const having = (gate: boolean) => ({
      parent: { defaultValue: false },
      a: { defaultValue: "usual", rules: [{ force: "new", parentConditions: [needs("parent", true, gate)] }] },
    });
    expect(value(having(false))).toBe("usual");
    expect(value(having(true))).toBeNull();
    expect(value({ ...having(true), parent: { defaultValue: true } })).toBe("new");
    const parentConditions = [needs("parent", true), needs("parent", true, true)];
    const both = (list: typeof parentConditions) => ({ parent: {}, a: { defaultValue: 1, rules: [{ force: 2, parentConditions: list }] } });
    expect([value(both(parentConditions)), value(both(parentConditions.reverse()))]).toEqual([1, null]);
  });

  it("is null in a circle of prerequisites", () => {
    const circle = (next: string): Feature => ({ defaultValue: 1, rules: [{ force: 2, parentConditions: [needs(next, 2)] }] });
    expect(value({ a: circle("b"), b: circle("c"), c: circle("a") })).toBeNull();
  });

  it("lets an experiment ask for features", () => {
    const experiment = { key: "banner", variations: ["x", "y"], parentConditions: [needs("parent", true)] };
    const run = (on: boolean) => runExperiment({ attributes, features: { parent: { defaultValue: on } } }, experiment).inExperiment;
    expect([run(true), run(false)]).toEqual([true, false]);
  });
});
