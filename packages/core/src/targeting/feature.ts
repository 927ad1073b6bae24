import { assignVariation, idOf, passesFilters } from "./assign-variation.ts";
import { bucketRanges, chooseVariation } from "./buckets.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import { hash } from "./hash.ts";
import type { ExperimentContext, FeatureRule, Prerequisite } from "./model.ts";

/** Whether all features that something depends on have the values that it needs. */
export const prerequisitesMet = (context: ExperimentContext, parents: readonly Prerequisite[]): boolean =>
  parents.every((parent) => isMet(context, parent, []));

/** Undefined where the feature depends on itself. */
function isMet(context: ExperimentContext, { id, condition }: Prerequisite, path: readonly string[]): boolean | undefined {
  const value = find(context, id, path);
  return value === undefined ? undefined : evaluateCondition(condition, { value }, context.groups);
}

/**
 * The value of a feature, by the rules of GrowthBook's SDK specification 0.8.0: the first rule that applies, else the default value. Null
 * for one that is unknown, fails a gate, or depends on itself by way of others.
 */
export const evaluateFeature = (context: ExperimentContext, key: string): unknown => find(context, key, []) ?? null;

/** Undefined where the feature depends on itself; `path` are those that asked for it. */
function find(context: ExperimentContext, key: string, path: readonly string[]): unknown {
  if (path.includes(key)) return undefined;
  const { rules = [], defaultValue = null } = context.features?.[key] ?? {};
  for (const rule of rules) {
    const parents = (rule.parentConditions ?? []).map((parent) => ({ ...parent, met: isMet(context, parent, [...path, key]) }));
    if (parents.some(({ met }) => met === undefined)) return undefined;
    const unmet = parents.filter(({ met }) => !met);
    if (unmet.some(({ gate }) => gate)) return null;
    if (unmet.length || (rule.filters && !passesFilters(context, rule.filters))) continue;
    if ("force" in rule) {
      if (rule.condition && !evaluateCondition(rule.condition, context.attributes ?? {}, context.groups)) continue;
      if (isRolledOut(context, key, rule)) return rule.force;
    } else if (rule.variations) {
      const { force: _force, parentConditions: _met, ...experiment } = rule;
      const { index, inExperiment } = assignVariation(context, { key, ...experiment, variations: rule.variations }, () => true);
      if (inExperiment && !rule.meta?.[index]?.passthrough) return rule.variations[index];
    }
  }
  return defaultValue;
}

/** A rollout's coverage takes in its own end, and 0 is nobody. */
function isRolledOut(context: ExperimentContext, key: string, rule: FeatureRule): boolean {
  const { coverage, ranges, seed = key, hashVersion = 1, hashAttribute } = rule;
  if (coverage === undefined && !ranges) return true;
  const id = idOf(context, hashAttribute);
  const n = id ? hash(seed, id, hashVersion) : null;
  if (n === null || (!ranges && coverage === 0)) return false;
  return ranges ? chooseVariation(n, ranges) >= 0 : n <= (bucketRanges(1, coverage ?? 1)[0]?.[1] ?? 0);
}
