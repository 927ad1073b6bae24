import { expect, test } from "vitest";
import { contentSchema } from "./schema.ts";

test.each([
  { kind: "related" },
  { kind: "recently-viewed", limit: 20, title: { en: "Seen", ja: "閲覧" }, reasons: false, addToCart: true },
])("%j is a shelf's content", (content) => {
  expect(contentSchema.safeParse(content).success).toBe(true);
});

test.each([{}, { kind: "trending" }, { kind: "related", limit: 0 }, { kind: "related", limit: 2.5 }, { kind: "related", colour: "red" }])(
  "%j is not",
  (content) => {
    expect(contentSchema.safeParse(content).success).toBe(false);
  },
);
