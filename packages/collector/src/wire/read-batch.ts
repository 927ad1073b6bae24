import type * as z from "zod";
import { describeIssue } from "./describe-issue.ts";
import { readJson } from "./read-json.ts";
import type { Refusal } from "./refusal.ts";
import { batchSchema } from "./schema.ts";

export type Batch = z.infer<typeof batchSchema>;

/** Reads a body: 400 when it is not JSON in UTF-8, 422 when it is JSON of another shape or version, 413 when it holds too many events. */
export function readBatch(body: Uint8Array, batchEvents: number): { found: Batch } | { refusal: Refusal } {
  const read = readJson(body);
  if ("refusal" in read) return read;
  const parsed = batchSchema.safeParse(read.json);
  if (!parsed.success)
    return { refusal: { status: 422, error: "unknown-shape", message: `Not a batch of version 1: ${describeIssue(parsed.error)}.` } };
  if (parsed.data.events.length > batchEvents) {
    return { refusal: { status: 413, error: "too-many-events", message: `A batch holds at most ${batchEvents} events.` } };
  }
  return { found: parsed.data };
}
