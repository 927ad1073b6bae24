import { assignVariation } from "./assign-variation.ts";
import { prerequisitesMet } from "./feature.ts";
import type { Experiment, ExperimentContext, ExperimentResult } from "./model.ts";

/** Assigns a visitor to a variation (hash version 1, which is biased, unless given, as specified; campaigns give 2), in the order of steps of GrowthBook's SDK specification 0.8.0. */
export const runExperiment = (context: ExperimentContext, experiment: Experiment): ExperimentResult =>
  assignVariation(context, experiment, (parents) => prerequisitesMet(context, parents));
