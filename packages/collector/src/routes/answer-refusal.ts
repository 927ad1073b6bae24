import type { Context } from "hono";
import { QueueTooLong } from "../store/writer.ts";
import type { Refusal } from "../wire/refusal.ts";
import type { Environment } from "./environment.ts";

/** Seconds after which a client may try again when the database could not commit, and when the collector is about to stop. */
const RETRY_AFTER_FAULT = 5;

/** Seconds after which a queue that was too long should be empty. */
const RETRY_AFTER_QUEUE = 2;

/** Answers with the refusal in JSON, readable by the page at `origin`. */
export function answerRefusal(context: Context<Environment>, { status, error, message, retryAfter }: Refusal, origin: string): Response {
  context.header("Access-Control-Allow-Origin", origin);
  if (retryAfter !== undefined) context.header("Retry-After", String(retryAfter));
  return context.json({ error, message }, status);
}

export function tooMany(retryAfter: number): Refusal {
  return { status: 429, error: "too-many", message: "Too many events at once.", retryAfter };
}

/** What a failed commit is answered with. */
export function notStored(error: unknown): Refusal {
  const busy = error instanceof QueueTooLong;
  return {
    status: 503,
    error: busy ? "busy" : "cannot-store",
    message: "Nothing was stored; send it again.",
    retryAfter: busy ? RETRY_AFTER_QUEUE : RETRY_AFTER_FAULT,
  };
}

export const closing: Refusal = {
  status: 503,
  error: "closing",
  message: "The collector is about to stop; nothing was stored.",
  retryAfter: RETRY_AFTER_FAULT,
};
