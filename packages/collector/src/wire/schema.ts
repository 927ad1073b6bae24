import type { Json } from "@noren/core/events";
import * as z from "zod";

/** Text that fits a column: not empty, no control characters (SQLite ends a text at NUL). */
const text = (length: number) => z.string().check(z.minLength(1), z.maxLength(length), z.regex(/^\P{Cc}*$/u, "has control characters"));

/** Milliseconds since 1970 that a Date can hold; the fraction of a high-resolution clock is allowed. */
const time = z.number().check(z.gte(0), z.lte(8.64e15));

const id = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, "is no UUIDv7 in lower case"));

/** The envelope of a batch; its events are looked at one by one. */
export const batchSchema = z.object({
  version: z.literal(1),
  site: z.string().check(z.maxLength(64)),
  sentAt: time,
  events: z.array(z.unknown()),
});

/** Body of `POST /v1/forget`. */
export const forgetSchema = z.object({
  version: z.literal(1),
  site: z.string().check(z.maxLength(64)),
  visitor: text(64),
});

/** Sizes and shapes of one event. Fields that are not named here are not stored. */
export const eventSchema = z.object({
  id,
  name: z
    .string()
    .check(z.regex(/^[a-z][a-z0-9_]{0,39}$/, "is no event name: a small letter, then at most 39 small letters, digits and _")),
  at: time,
  visitor: z.optional(text(64)),
  session: z.optional(text(64)),
  page: text(2048),
  source: z.enum(["page", "derived", "widget"]),
  campaign: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "is no campaign id"))),
  variant: z.optional(text(64)),
  context: z.optional(
    z.object({
      device: z.enum(["phone", "tablet", "desktop"]),
      returning: z.optional(z.boolean()),
      stage: z.optional(text(64)),
      product: z.optional(text(200)),
      language: text(35),
    }),
  ),
  // What was parsed from JSON is JSON: only its kind is left to check.
  data: z.custom<{ [key: string]: Json }>((value) => typeof value === "object" && value !== null && !Array.isArray(value), "is no object"),
});
