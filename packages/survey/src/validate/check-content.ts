import { safeParse } from "zod/mini";
import { contentSchema } from "../schema.ts";
import { checkSurvey } from "./check-survey.ts";
import type { Finding } from "./finding.ts";

/** What `checkSurvey` finds in a content that fits the schema; nothing in one that does not, which the schema tells of. */
export function checkContent(content: unknown): Finding[] {
  const read = safeParse(contentSchema, content);
  return read.success ? checkSurvey(read.data) : [];
}
