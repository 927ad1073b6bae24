import { describe, expect, it } from "vitest";
import { type Experiment, type ExperimentContext, runExperiment } from "./experiment.ts";

const experiment: Experiment = { key: "banner", variations: ["a", "b"] };
const attributes = { id: "someone", country: "JP" };
const run = (given: Partial<Experiment> = {}, context: ExperimentContext = { attributes }) =>
  runExperiment(context, { ...experiment, ...given });
const out = { index: 0, inExperiment: false, hashUsed: false };

describe("runExperiment", () => {
  it("assigns by the hash, the same each time, which is an exposure", () => {
    expect(run()).toMatchObject({ inExperiment: true, hashUsed: true });
    expect(run()).toEqual(run());
    const arms = new Set(Array.from({ length: 50 }, (_, id) => run({}, { attributes: { id: `${id}` } }).index));
    expect(arms).toEqual(new Set([0, 1]));
  });

  it.each<[why: string, given: Partial<Experiment>, context: ExperimentContext]>([
    ["it has one variation", { variations: ["a"] }, { attributes }],
    ["experiments are disabled", {}, { attributes, enabled: false }],
    ["it is a draft", { status: "draft" }, { attributes }],
    ["it is not active", { active: false }, { attributes }],
    ["there is no id", {}, {}],
    ["the id is empty", {}, { attributes: { id: "" } }],
    ["the condition fails", { condition: { country: "US" } }, { attributes }],
    ["the namespace leaves it out", { namespace: ["n", 0, 0] }, { attributes }],
    ["the coverage is none", { coverage: 0 }, { attributes }],
    ["it is stopped", { status: "stopped" }, { attributes }],
    ["this is a trial of quality", {}, { attributes, qaMode: true }],
  ])("leaves the visitor out when %s", (_why, given, context) => {
    expect(run(given, context)).toEqual(out);
  });

  it("follows the address, then what was forced, before all else but the switch", () => {
    expect(run({ status: "draft" }, { attributes, url: "https://shop.example/?banner=1" })).toEqual({
      index: 1,
      inExperiment: true,
      hashUsed: false,
    });
    expect(run({}, { forcedVariations: { banner: 1 } })).toEqual({ index: 1, inExperiment: true, hashUsed: false });
    expect(run({}, { forcedVariations: { banner: 9 } })).toEqual(out);
    expect(run({ force: 1, status: "stopped" })).toEqual({ index: 1, inExperiment: true, hashUsed: false });
  });

  it("hashes another attribute where the experiment says so, and asks conditions and groups", () => {
    expect(run({ hashAttribute: "user" })).toEqual(out);
    expect(run({ condition: { country: { $inGroup: "asia" } } }, { attributes, groups: { asia: ["JP"] } }).inExperiment).toBe(true);
  });
});
