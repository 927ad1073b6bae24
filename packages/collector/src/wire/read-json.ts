import type { Refusal } from "./refusal.ts";

/** Reads a body as JSON in UTF-8; refused with 400 when it is not. */
export function readJson(body: Uint8Array): { json: unknown } | { refusal: Refusal } {
  try {
    return { json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
  } catch {
    return { refusal: { status: 400, error: "not-json", message: "The body is not JSON in UTF-8." } };
  }
}
