import { type Problem, validate as validateBy } from "@noren/core/validate";
import { isSelector } from "./is-selector.ts";
import { contentSchemas } from "./widgets.ts";

/** All that is wrong in the value of a `noren.config.json`, in the order of its parts; an empty list when it can be used. */
export const validate = (config: unknown): Problem[] => validateBy(config, { contents: contentSchemas, isSelector });
