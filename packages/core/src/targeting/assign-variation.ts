import { assign, chooseVariation, queryOverride } from "./buckets.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import { hash } from "./hash.ts";
import type { Experiment, ExperimentContext, ExperimentResult, Filter, Prerequisite } from "./model.ts";
import { documentsWith, stickyVariation } from "./sticky.ts";

/** An id as text; nothing, "" and 0 are no id. */
export const idOf = ({ attributes }: ExperimentContext, attribute = "id"): string => {
  const value = attributes?.[attribute];
  return value ? `${value}` : "";
};

/** Whether every filter lets the visitor in. */
export const passesFilters = (context: ExperimentContext, filters: readonly Filter[]): boolean =>
  filters.every(({ seed, ranges, hashVersion = 2, attribute }) => {
    const id = idOf(context, attribute);
    return !!id && chooseVariation(hash(seed, id, hashVersion), ranges) >= 0;
  });

/** The steps of `runExperiment`, in the specification's order; `prerequisitesMet` looks at features, which may run experiments themselves. */
export function assignVariation(
  context: ExperimentContext,
  experiment: Experiment,
  prerequisitesMet: (parents: readonly Prerequisite[]) => boolean,
): ExperimentResult {
  const { key, variations, filters, condition, parentConditions, force, meta, coverage, weights, ranges } = experiment;
  const { bucketVersion = 0, minBucketVersion = 0, hashAttribute = "id", fallbackAttribute } = experiment;
  const documents = experiment.disableStickyBucketing ? undefined : context.stickyBucketAssignmentDocs;
  const count = variations.length;
  const out: ExperimentResult = { index: 0, value: variations[0], inExperiment: false, hashUsed: false };
  const result = (index: number, hashUsed = false): ExperimentResult =>
    index >= 0 && index < count ? { index, value: variations[index], inExperiment: true, hashUsed } : out;
  if (count < 2 || context.enabled === false) return out;

  const asked = context.url ? queryOverride(key, context.url, count) : null;
  if (asked !== null) return result(asked);
  const forced = context.forcedVariations?.[key];
  if (forced !== undefined) return result(forced);
  if (experiment.status === "draft" || experiment.active === false) return out;

  const fallback = documents ? fallbackAttribute : undefined;
  const own = idOf(context, hashAttribute);
  const [attribute, id] = own || !fallback ? [hashAttribute, own] : [fallback, idOf(context, fallback)];
  if (!id) return out;

  const sticky =
    documents &&
    stickyVariation(documents, {
      experiment: key,
      owners: [...(fallback ? [[fallback, idOf(context, fallback)] as const] : []), [hashAttribute, own] as const],
      keys: meta?.map((each) => each.key) ?? [],
      bucketVersion,
      minBucketVersion,
    });
  if (sticky === undefined) {
    if (filters && !passesFilters(context, filters)) return out;
    if (condition && !evaluateCondition(condition, context.attributes ?? {}, context.savedGroups)) return out;
    if (parentConditions && !prerequisitesMet(parentConditions)) return out;
  }
  const hashVersion = experiment.hashVersion || 1;
  const seed = experiment.seed || key;
  const namespace = filters ? undefined : experiment.namespace;
  const kept = typeof sticky === "number";
  // In an unknown version nobody is let in, also who was before.
  if (sticky === "blocked" || (kept && hash(seed, id, hashVersion) === null)) return out;
  const index = kept ? sticky : assign(id, count, { seed, hashVersion, coverage, weights, ranges, namespace });
  if (index < 0) return out;
  if (force !== undefined) return result(force);
  if (context.qaMode || experiment.status === "stopped") return out;
  const variationKey = meta?.[index]?.key;
  const assigned =
    documents && variationKey !== undefined ? documentsWith(documents, attribute, id, `${key}__${bucketVersion}`, variationKey) : undefined;
  const found = result(index, true);
  return assigned ? { ...found, assigned } : found;
}
