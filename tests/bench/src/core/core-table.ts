import { type ConditionInterface, evalCondition, type FeatureDefinition, GrowthBook } from "@growthbook/growthbook";
import { hash, runExperiment } from "@noren/core/targeting";
import { type ArbiterInput, decide } from "../../../../packages/core/src/arbiter/arbiter.ts";
import { unhindered } from "../../../../packages/core/src/arbiter/unhindered.ts";
import { learnOperators } from "../../../../packages/core/src/targeting/condition.ts";
import { evaluateCondition } from "../../../../packages/core/src/targeting/evaluate-condition.ts";
import { moreOperators } from "../../../../packages/core/src/targeting/operators.ts";
import type { Figure, Table } from "../figure.ts";
import { sampleCampaigns, sampleFacts } from "./sample.ts";
import { type Timing, timeRuns } from "./time-runs.ts";

const CAMPAIGNS = 200;
const CONDITIONS = 30;
const VISITORS = 1000;
const now = Date.UTC(2026, 10, 22);

const microseconds = (milliseconds: number): string => `${(milliseconds * 1000).toFixed(0)} us`;

/** Two timings of the same work as figures: ours, and ours over theirs. */
function beside(key: string, what: string, ours: Timing, theirs: Timing, whose: string, most?: number): Figure[] {
  return [
    { key, what, value: ours.median, unit: "ms", ...(most !== undefined && { most }), note: `p95 ${microseconds(ours.p95)}` },
    {
      key: `${key}-ratio`,
      what: `  over ${whose}`,
      value: ours.median / theirs.median,
      unit: "ratio",
      most: 1,
      gates: true,
      note: `theirs ${microseconds(theirs.median)}, p95 ${microseconds(theirs.p95)}`,
    },
  ];
}

/** Times deciding, targeting and hashing, beside GrowthBook's on the same campaigns and facts in the same run. */
export function coreTable(rounds = 60): Table {
  learnOperators(moreOperators);
  const campaigns = sampleCampaigns(CAMPAIGNS);
  const facts = sampleFacts;
  const conditions = campaigns.map(({ audience = {} }) => audience);
  const input: ArbiterInput = {
    ...unhindered,
    campaigns,
    facts,
    now,
    session: "session",
    triggered: new Set(campaigns.map(({ id }) => id)),
  };
  // Through JSON, as a configuration comes: neither library gets objects that the other one has warmed up.
  const copy: ConditionInterface[] = JSON.parse(JSON.stringify(conditions));
  const attributes = { ...facts, id: "visitor" };
  const features = Object.fromEntries(
    campaigns.map(({ id }, index): [string, FeatureDefinition<boolean>] => [
      id,
      { rules: [{ condition: copy[index] ?? {}, force: true }] },
    ]),
  );
  const growthbook = new GrowthBook({ attributes, features });
  const ids = Array.from({ length: VISITORS }, (_, index) => `visitor-${index}`);
  const weights = [0.5, 0.3, 0.2];

  const work = {
    decide: () => decide(input).filter(({ reason }) => reason === "ready" || reason === "priority").length,
    features: () => campaigns.filter(({ id }) => growthbook.isOn(id)).length,
    ours: () => conditions.filter((condition) => evaluateCondition(condition, facts)).length,
    theirs: () => copy.filter((condition) => evalCondition(attributes, condition)).length,
    assign: () =>
      ids
        .map((id) => runExperiment({ attributes: { id } }, { key: "offer", variations: [0, 1, 2], weights, hashVersion: 2 }).index)
        .join(""),
    run: () =>
      ids
        .map((id) => {
          growthbook.setAttributeOverrides({ id });
          return growthbook.run({ key: "offer", variations: [0, 1, 2], weights, hashVersion: 2 }).variationId;
        })
        .join(""),
    hash: () => ids.reduce((sum, id) => sum + (hash("offer", id, 2) ?? 0), 0),
  };
  for (const name of ["decide", "features", "ours", "theirs"] as const) {
    const met = work[name]();
    if (met !== CAMPAIGNS) throw new Error(`${name} found ${met} of ${CAMPAIGNS} audiences met: not the work that is to be timed`);
  }
  if (work.assign() !== work.run()) throw new Error("the two libraries do not assign the same variations");

  const timed = timeRuns(work, rounds);
  growthbook.destroy();
  const perSecond = (CAMPAIGNS * CONDITIONS * 1000) / timed.ours.median;
  return {
    title: `core: in Node ${process.versions.node}, processor time, median of ${rounds * 10} runs`,
    figures: [
      ...beside(
        "arbiter",
        `the arbiter decides ${CAMPAIGNS} campaigns x ${CONDITIONS} conditions`,
        timed.decide,
        timed.features,
        "GrowthBook deciding as many features",
        1,
      ),
      ...beside("conditions", `${CAMPAIGNS} x ${CONDITIONS} conditions alone`, timed.ours, timed.theirs, "GrowthBook's evalCondition"),
      { key: "conditions-per-second", what: "  conditions a second", value: perSecond, unit: "per second" },
      ...beside("experiment", `${VISITORS} visitors assigned to a variation`, timed.assign, timed.run, "GrowthBook's run"),
      { key: "hash", what: `${VISITORS} hashes of version 2`, value: timed.hash.median, unit: "ms" },
    ],
  };
}
