import type * as z from "zod";
import { describeIssue } from "./describe-issue.ts";
import { batchSchema } from "./schema.ts";

export type Batch = z.infer<typeof batchSchema>;

/** Why a request was refused as a whole. Nothing of it was stored. */
export interface Refusal {
  status: 400 | 403 | 404 | 405 | 413 | 415 | 422 | 429 | 500 | 503;
  /** A short word for programs. */
  error: string;
  /** A sentence for people. */
  message: string;
  /** Seconds. */
  retryAfter?: number;
}

/** Reads a body: 400 when it is not JSON in UTF-8, 422 when it is JSON of another shape or version, 413 when it holds too many events. */
export function readBatch(body: Uint8Array, batchEvents: number): { batch: Batch } | { refusal: Refusal } {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return { refusal: { status: 400, error: "not-json", message: "The body is not JSON in UTF-8." } };
  }
  const parsed = batchSchema.safeParse(json);
  if (!parsed.success)
    return { refusal: { status: 422, error: "unknown-shape", message: `Not a batch of version 1: ${describeIssue(parsed.error)}.` } };
  if (parsed.data.events.length > batchEvents) {
    return { refusal: { status: 413, error: "too-many-events", message: `A batch holds at most ${batchEvents} events.` } };
  }
  return { batch: parsed.data };
}
