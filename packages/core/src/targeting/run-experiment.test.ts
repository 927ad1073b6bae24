import { describe, expect, it } from "vitest";
import type { Experiment, ExperimentContext, Filter } from "./model.ts";
import { runExperiment } from "./run-experiment.ts";
import type { AssignmentDocuments } from "./sticky.ts";

const experiment: Experiment = { key: "banner", variations: ["a", "b"] };
const attributes = { id: "someone", country: "JP" };
const run = (given: Partial<Experiment> = {}, context: ExperimentContext = { attributes }) =>
  runExperiment(context, { ...experiment, ...given });
const out = { index: 0, value: "a", inExperiment: false, hashUsed: false };

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
      value: "b",
      inExperiment: true,
      hashUsed: false,
    });
    expect(run({}, { forcedVariations: { banner: 1 } })).toEqual({ index: 1, value: "b", inExperiment: true, hashUsed: false });
    expect(run({}, { forcedVariations: { banner: 9 } })).toEqual(out);
    expect(run({ force: 1, status: "stopped" })).toEqual({ index: 1, value: "b", inExperiment: true, hashUsed: false });
  });

  it("hashes another attribute where the experiment says so, and asks conditions and groups", () => {
    expect(run({ hashAttribute: "user" })).toEqual(out);
    expect(run({ condition: { country: { $inGroup: "asia" } } }, { attributes, savedGroups: { asia: ["JP"] } }).inExperiment).toBe(true);
  });

  it("tells the variation itself, whatever it is, and the first one to whom it leaves out", () => {
    const variations = [{ color: "blue" }, { color: "green" }];
    expect(run({ variations, force: 1 }).value).toEqual({ color: "green" });
    expect(run({ variations, coverage: 0 }).value).toEqual({ color: "blue" });
    expect(run({ variations: [] }).value).toBeUndefined();
  });

  it("takes an empty seed for none, and version 0 of the hash for the default", () => {
    for (let id = 0; id < 20; id++) {
      const context = { attributes: { id: `${id}` } };
      expect(run({ seed: "", hashVersion: 0 }, context)).toEqual(run({}, context));
    }
  });

  it("filters in place of the namespace, and passes only whom every filter lets in", () => {
    const everyone: Filter = { seed: "s", ranges: [[0, 1]] };
    expect(run({ namespace: ["n", 0, 0], filters: [everyone] }).inExperiment).toBe(true);
    expect(run({ filters: [everyone, { seed: "s", ranges: [[0, 0]] }] })).toEqual(out);
    expect(run({ filters: [{ seed: "s", ranges: [[0, 1]], attribute: "nothing" }] })).toEqual(out);
    expect(run({ filters: [{ seed: "s", ranges: [[0, 1]], hashVersion: 7 }] })).toEqual(out);
  });
});

describe("a sticky assignment", () => {
  const meta = [{ key: "control" }, { key: "loud" }];
  const sticky = (assignments: { [key: string]: string }, id = "someone", attribute = "id") => ({
    [`${attribute}||${id}`]: { attributeName: attribute, attributeValue: id, assignments },
  });
  const asked = (given: Partial<Experiment>, documents: AssignmentDocuments, more = attributes) =>
    run({ meta, ...given }, { attributes: more, stickyBucketAssignmentDocs: documents });

  it("is told the first time, and not again", () => {
    const first = asked({}, {});
    expect(first.assigned).toEqual({
      attributeName: "id",
      attributeValue: "someone",
      assignments: { banner__0: meta[first.index]?.key },
    });
    const again = asked({}, { "id||someone": first.assigned ?? { attributeName: "", attributeValue: "", assignments: {} } });
    expect(again).toEqual({ index: first.index, value: first.value, inExperiment: true, hashUsed: true });
  });

  it("keeps the assignments of other experiments beside its own", () => {
    expect(asked({}, sticky({ other__3: "x" })).assigned?.assignments).toMatchObject({ other__3: "x" });
  });

  it("stays past coverage, filters, namespace and condition", () => {
    const narrow = { coverage: 0, namespace: ["n", 0, 0] as [string, number, number], condition: { country: "US" } };
    for (const [index, key] of ["control", "loud"].entries())
      expect(asked(narrow, sticky({ banner__0: key }))).toEqual({ index, value: "ab"[index], inExperiment: true, hashUsed: true });
    expect(asked({ filters: [{ seed: "s", ranges: [[0, 0]] }] }, sticky({ banner__0: "loud" })).index).toBe(1);
  });

  it("is none when its key is unknown, its version another, or stickiness is off", () => {
    for (const documents of [sticky({ banner__0: "gone" }), sticky({ banner__1: "loud" })])
      expect(asked({ coverage: 0 }, documents)).toEqual(out);
    expect(asked({ coverage: 0, disableStickyBucketing: true }, sticky({ banner__0: "loud" }))).toEqual(out);
    expect(asked({ coverage: 0, bucketVersion: 1 }, sticky({ banner__1: "loud" })).index).toBe(1);
  });

  it("is none where the hash version is unknown", () => {
    expect(asked({ hashVersion: 7 }, sticky({ banner__0: "loud" }))).toEqual(out);
  });

  it("of a version below the least one leaves the visitor out", () => {
    expect(asked({ bucketVersion: 2, minBucketVersion: 2 }, sticky({ banner__1: "loud" }))).toEqual(out);
    expect(asked({ bucketVersion: 2, minBucketVersion: 1 }, sticky({ banner__1: "loud" })).inExperiment).toBe(true);
  });

  it("goes by the fallback where the hash attribute is missing, and by the hash attribute's own where both are known", () => {
    const given = { hashAttribute: "user", fallbackAttribute: "id" };
    expect(asked(given, {}).assigned).toMatchObject({ attributeName: "id", attributeValue: "someone" });
    expect(run({ meta, ...given })).toEqual(out);
    const known = { ...attributes, user: "u1" };
    expect(asked({ ...given, coverage: 0 }, sticky({ banner__0: "loud" }), known).index).toBe(1);
    const both = { ...sticky({ banner__0: "loud" }), ...sticky({ banner__0: "control" }, "u1", "user") };
    expect(asked({ ...given, coverage: 0 }, both, known)).toEqual({ index: 0, value: "a", inExperiment: true, hashUsed: true });
  });
});
