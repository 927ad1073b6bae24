import { assignVariation, idOf, passesFilters } from "./assign-variation.ts";
import { chooseVariation } from "./buckets.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import { hash } from "./hash.ts";
import type { ExperimentContext, FeatureRule, Prerequisite } from "./model.ts";

/** Whether all features that something depends on have the values that it needs. */
export const prerequisitesMet = (context: ExperimentContext, parents: readonly Prerequisite[]): boolean =>
  parents.every((parent) => isMet(context, parent, []));

/** Undefined where the feature depends on itself. */
function isMet(context: ExperimentContext, { id, condition }: Prerequisite, path: readonly string[]): boolean | undefined {
  const value = find(context, id, path);
  return value === undefined ? undefined : evaluateCondition(condition, { value }, context.savedGroups);
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
    let unmet: Prerequisite | undefined;
    for (const parent of rule.parentConditions ?? []) {
      const met = isMet(context, parent, [...path, key]);
      if (met === undefined) return undefined;
      if (met) continue;
      unmet = parent;
      break;
    }
    if (unmet?.gate) return null;
    if (unmet || (rule.filters && !passesFilters(context, rule.filters))) continue;
    if ("force" in rule) {
      if (rule.condition && !evaluateCondition(rule.condition, context.attributes ?? {}, context.savedGroups)) continue;
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
  const { coverage, range, seed, hashVersion, hashAttribute } = rule;
  if (coverage === undefined && !range) return true;
  const id = idOf(context, hashAttribute);
  const n = id ? hash(seed || key, id, hashVersion || 1) : null;
  if (n === null) return false;
  return range ? chooseVariation(n, [range]) === 0 : !!coverage && n <= coverage;
}
