import { expect, it } from "vitest";
import { QueueTooLong } from "../store/writer.ts";
import { closing, notStored } from "./answer-refusal.ts";

it.each([
  ["a disk that does not keep up", notStored(new QueueTooLong()), "busy", 2],
  ["a database that cannot commit", notStored(new Error("database is locked")), "cannot-store", 5],
  ["a collector that is about to stop", closing, "closing", 5],
])("asks to come again after %s", (_, refusal, error, retryAfter) => {
  expect(refusal).toEqual({ status: 503, error, message: expect.stringContaining("othing was stored"), retryAfter });
});
