// @vitest-environment node
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type BucketRange,
  bucketRanges,
  chooseVariation,
  type Experiment,
  type ExperimentContext,
  equalWeights,
  evaluateCondition,
  type Groups,
  hash,
  inNamespace,
  queryOverride,
  runExperiment,
} from "./index.ts";

/** The specification's own layout: each row is a name, the arguments, then what is expected. */
interface Cases {
  evalCondition: [name: string, condition: { [key: string]: unknown }, attributes: unknown, expected: boolean, groups?: Groups][];
  hash: [seed: string, value: string, version: number, expected: number | null][];
  getBucketRange: [name: string, parameters: [count: number, coverage: number, weights: number[] | null], expected: BucketRange[]][];
  chooseVariation: [name: string, n: number, ranges: BucketRange[], expected: number][];
  inNamespace: [name: string, id: string, namespace: [string, number, number], expected: boolean][];
  getEqualWeights: [count: number, expected: number[]][];
  getQueryStringOverride: [name: string, key: string, url: string, count: number, expected: number | null][];
  run: [name: string, context: ExperimentContext, experiment: Experiment, value: unknown, inExperiment: boolean, hashUsed: boolean][];
}

const file = new URL("../../../../../shared/data/experiments/growthbook_cases_half.json", import.meta.url);
const cases: Cases | undefined = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
if (!cases) console.warn("The cases of the experiment specification are not beside this checkout (shared/data/experiments): skipped.");

const floored = (value: number) => Math.floor(value * 1e8) / 1e8;

describe.skipIf(!cases)("GrowthBook's SDK specification", () => {
  it.each(cases?.evalCondition ?? [])("condition: %s", (_name, condition, attributes, expected, groups) => {
    expect(evaluateCondition(condition, attributes, groups)).toBe(expected);
  });
  it.each(cases?.hash ?? [])("hash: seed %s, value %s, version %s", (seed, value, version, expected) => {
    expect(hash(seed, value, version)).toBe(expected);
  });
  it.each(cases?.getBucketRange ?? [])("bucket ranges: %s", (_name, [count, coverage, weights], expected) => {
    expect(bucketRanges(count, coverage, weights).map((range) => range.map(floored))).toEqual(expected.map((range) => range.map(floored)));
  });
  it.each(cases?.chooseVariation ?? [])("choice: %s", (_name, n, ranges, expected) => {
    expect(chooseVariation(n, ranges)).toBe(expected);
  });
  it.each(cases?.inNamespace ?? [])("namespace: %s", (_name, id, namespace, expected) => {
    expect(inNamespace(id, namespace)).toBe(expected);
  });
  it.each(cases?.getEqualWeights ?? [])("equal weights of %s", (count, expected) => {
    expect(equalWeights(count).map(floored)).toEqual(expected.map(floored));
  });
  it.each(cases?.getQueryStringOverride ?? [])("query override: %s", (_name, key, url, count, expected) => {
    expect(queryOverride(key, url, count)).toBe(expected);
  });
  it.each(cases?.run ?? [])("run: %s", (_name, context, experiment, value, inExperiment, hashUsed) => {
    const result = runExperiment(context, experiment);
    expect([experiment.variations[result.index], result.inExperiment, result.hashUsed]).toEqual([value, inExperiment, hashUsed]);
  });
});
