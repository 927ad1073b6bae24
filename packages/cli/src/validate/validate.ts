import { type Problem, validate as validateBy } from "@noren/core/validate";
import { isSelector } from "./is-selector.ts";
import { contentChecks, contentSchemas } from "./widgets.ts";

/** All that is wrong in the value of a `noren.config.json`, in the order of its parts; an empty list when nothing is. It can be used where all are warnings. */
export const validate = (config: unknown): Problem[] => validateBy(config, { contents: contentSchemas, checks: contentChecks, isSelector });
