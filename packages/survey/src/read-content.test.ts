import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionsOf } from "./logic.ts";
import { readContent } from "./read-content.ts";
import { contentSchema } from "./schema.ts";

describe("readContent", () => {
  it("takes an empty content as the NPS question and its reason", () => {
    expect(questionsOf(readContent({})).map(({ type }) => type)).toEqual(["nps", "text"]);
  });

  it.each([null, undefined, "nps", { questions: [] }, { questions: {} }, { questions: [null] }])(
    "says what it expected and found in %j",
    (content) => {
      expect(() => readContent(content)).toThrow(/expected .* found /);
    },
  );

  it("accepts everything that the schema accepts", () => {
    const text = fc.oneof(fc.string(), fc.dictionary(fc.constantFrom("en", "ja"), fc.string()));
    const groups = fc.record({ promoter: text, passive: text, detractor: text });
    const question = fc.oneof(
      fc.record({ id: fc.stringMatching(/^[a-z]{1,9}$/), type: fc.constant("nps"), text, low: text }, { requiredKeys: ["id", "type"] }),
      fc.record(
        { id: fc.stringMatching(/^[a-z]{1,9}$/), type: fc.constant("text"), text: fc.oneof(text, groups) },
        { requiredKeys: ["id", "type"] },
      ),
    );
    const content = fc.record(
      {
        company: text,
        questions: fc.uniqueArray(question, { minLength: 1, selector: ({ id }) => id }),
        thanks: fc.record({ title: text }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(content, (value) => {
        expect(contentSchema.safeParse(value).success).toBe(true);
        expect(readContent(value)).toBe(value);
      }),
    );
  });

  it("is stricter in the schema: ids of their own, nothing unknown", () => {
    expect(
      contentSchema.safeParse({
        questions: [
          { id: "a", type: "nps" },
          { id: "a", type: "text" },
        ],
      }).success,
    ).toBe(false);
    expect(contentSchema.safeParse({ colour: "red" }).success).toBe(false);
  });
});
