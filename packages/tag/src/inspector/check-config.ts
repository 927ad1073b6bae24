import { type Problem, validate } from "@noren/core/validate";
import { contentSchema as faq } from "@noren/faq/schema";
import { contentSchema as retention } from "@noren/retention/schema";
import { contentSchema as shelf } from "@noren/shelf/schema";
import { contentSchema as survey } from "@noren/survey/schema";
import { checkContent } from "@noren/survey/validate";

const contents = new Map<string, Parameters<typeof validate>[1]["contents"] extends ReadonlyMap<string, infer Schema> ? Schema : never>(
  Object.entries({ survey, shelf, retention, faq }),
);

const checks = new Map([["survey", checkContent]]);

/** What is wrong in a configuration, by the rules of `noren validate`. */
export const checkConfig = (config: unknown, document: Document): Problem[] =>
  validate(config, {
    contents,
    checks,
    isSelector(text) {
      try {
        document.createDocumentFragment().querySelector(text);
        return true;
      } catch {
        return false;
      }
    },
  });
