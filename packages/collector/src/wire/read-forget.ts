import type * as z from "zod";
import { describeIssue } from "./describe-issue.ts";
import { readJson } from "./read-json.ts";
import type { Refusal } from "./refusal.ts";
import { forgetSchema } from "./schema.ts";

/** Reads the body of `POST /v1/forget`: 400 when it is not JSON in UTF-8, 422 when it is JSON of another shape or version. */
export function readForget(body: Uint8Array): { found: z.infer<typeof forgetSchema> } | { refusal: Refusal } {
  const read = readJson(body);
  if ("refusal" in read) return read;
  const parsed = forgetSchema.safeParse(read.json);
  if (parsed.success) return { found: parsed.data };
  return { refusal: { status: 422, error: "unknown-shape", message: `Not a request of version 1: ${describeIssue(parsed.error)}.` } };
}
