import type { Condition } from "../schema/campaign.ts";
import { assign, queryOverride, type Split } from "./buckets.ts";
import { evaluateCondition, type Groups } from "./condition.ts";

export interface Experiment extends Partial<Split> {
  key: string;
  variations: readonly unknown[];
  hashAttribute?: string;
  condition?: Condition;
  active?: boolean;
  status?: "draft" | "running" | "stopped";
  force?: number;
}

export interface ExperimentContext {
  attributes?: { readonly [key: string]: unknown };
  url?: string;
  enabled?: boolean;
  qaMode?: boolean;
  forcedVariations?: { readonly [key: string]: number };
  groups?: Groups;
}

export interface ExperimentResult {
  /** Index of the variation; 0 when not in the experiment. */
  index: number;
  inExperiment: boolean;
  /** True only when the hash decided: such a result is an exposure. */
  hashUsed: boolean;
}

/** Assigns a visitor to a variation (hash version 1, which is biased, unless given, as specified; campaigns give 2), in the order of steps of GrowthBook's SDK specification 0.8.0. */
export function runExperiment(context: ExperimentContext, experiment: Experiment): ExperimentResult {
  const count = experiment.variations.length;
  const result = (index: number, inExperiment: boolean, hashUsed = false): ExperimentResult =>
    index >= 0 && index < count ? { index, inExperiment, hashUsed } : { index: 0, inExperiment: false, hashUsed: false };
  const out = result(0, false);
  if (count < 2 || context.enabled === false) return out;

  const asked = context.url ? queryOverride(experiment.key, context.url, count) : null;
  if (asked !== null) return result(asked, true);
  const forced = context.forcedVariations?.[experiment.key];
  if (forced !== undefined) return result(forced, true);
  if (experiment.status === "draft" || experiment.active === false) return out;

  const id = context.attributes?.[experiment.hashAttribute ?? "id"];
  if (id === undefined || id === null || id === "" || id === 0) return out;
  if (experiment.condition && !evaluateCondition(experiment.condition, context.attributes ?? {}, context.groups)) return out;
  const index = assign(`${id}`, count, { seed: experiment.key, hashVersion: 1, ...experiment });
  if (index < 0) return out;
  if (experiment.force !== undefined) return result(experiment.force, true);
  if (context.qaMode || experiment.status === "stopped") return out;
  return result(index, true, true);
}
