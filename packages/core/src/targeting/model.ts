import type { Condition } from "../schema/campaign.ts";
import type { BucketRange, Split } from "./buckets.ts";
import type { Groups } from "./check.ts";
import type { AssignmentDocument, AssignmentDocuments } from "./sticky.ts";

/** Lets in the visitors whose hash falls into one of the ranges. */
export interface Filter {
  seed: string;
  ranges: readonly BucketRange[];
  /** Default 2. */
  hashVersion?: number;
  /** Default `id`. */
  attribute?: string;
}

export interface Experiment extends Partial<Split> {
  key: string;
  variations: readonly unknown[];
  /** Keys by which a sticky assignment finds its variation again. */
  meta?: readonly { key?: string }[];
  /** Default `id`. */
  hashAttribute?: string;
  /** Stands in for a missing hash attribute where assignments are sticky. */
  fallbackAttribute?: string;
  /** Take the namespace's place. */
  filters?: readonly Filter[];
  condition?: Condition;
  parentConditions?: readonly Prerequisite[];
  active?: boolean;
  status?: "draft" | "running" | "stopped";
  force?: number;
  /** Default 0. */
  bucketVersion?: number;
  /** A visitor with a sticky assignment of a lower version is left out. */
  minBucketVersion?: number;
  disableStickyBucketing?: boolean;
}

export interface ExperimentContext {
  attributes?: { readonly [key: string]: unknown };
  url?: string;
  enabled?: boolean;
  qaMode?: boolean;
  forcedVariations?: { readonly [key: string]: number };
  /** Lists that `$inGroup` names. */
  savedGroups?: Groups;
  features?: { readonly [key: string]: Feature };
  /** Turns sticky assignment on. */
  stickyBucketAssignmentDocs?: AssignmentDocuments;
}

export interface ExperimentResult {
  /** Index of the variation; 0 when not in the experiment. */
  index: number;
  /** The variation itself. */
  value: unknown;
  inExperiment: boolean;
  /** True only when the hash or a sticky assignment decided: such a result is an exposure. */
  hashUsed: boolean;
  /** The document that now holds this assignment, where it is sticky and not kept yet. */
  assigned?: AssignmentDocument;
}

/** Another feature whose value must meet a condition over `value`. */
export interface Prerequisite {
  id: string;
  condition: Condition;
  /** A failed gate makes the whole feature null; otherwise only its rule is passed over. */
  gate?: boolean;
}

/** Forces a value for all, for a `range` or for a `coverage`, or runs an experiment where it has `variations`. */
export interface FeatureRule extends Partial<Omit<Experiment, "force" | "meta">> {
  force?: unknown;
  /** Whose hashes `force` is for; stands above `coverage`. */
  range?: BucketRange;
  meta?: readonly { key?: string; passthrough?: boolean }[];
  filters?: readonly Filter[];
}

export interface Feature {
  defaultValue?: unknown;
  rules?: readonly FeatureRule[];
}
