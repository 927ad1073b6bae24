import type { Check } from "@noren/core/validate";
import { contentSchema as faq } from "@noren/faq/schema";
import { contentSchema as retention } from "@noren/retention/schema";
import { contentSchema as shelf } from "@noren/shelf/schema";
import { contentSchema as survey } from "@noren/survey/schema";
import { checkContent } from "@noren/survey/validate";
import type { core } from "zod/mini";

/** What `content` must be, by widget. */
export const contentSchemas: ReadonlyMap<string, core.$ZodType> = new Map<string, core.$ZodType>(
  Object.entries({ survey, shelf, retention, faq }),
);

/** What no schema can see in `content`, by widget. */
export const contentChecks: ReadonlyMap<string, Check> = new Map([["survey", checkContent]]);
