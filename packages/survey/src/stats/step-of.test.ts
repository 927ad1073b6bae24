import { describe, expect, it } from "vitest";
import { AnswerError, npsGroupOf, spreadOf, stepOf } from "./index.ts";

describe("a step of a scale", () => {
  it.each([6.5, 8.5, -1, 11, Number.NaN, "9", null, undefined, [9], true])(
    "is not %j: it is refused with an error that holds it",
    (answer) => {
      let thrown: unknown;
      try {
        npsGroupOf(answer);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(AnswerError);
      expect(thrown).toMatchObject({ answer, name: "AnswerError", message: expect.stringContaining("a whole number from 0 to 10") });
    },
  );

  it("is in the group that it belongs to", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(npsGroupOf).join(" ").split("detractor").length - 1).toBe(7);
    expect([6, 7, 8, 9].map(npsGroupOf)).toEqual(["detractor", "passive", "passive", "promoter"]);
  });

  it("is counted in its place", () => {
    expect(spreadOf([1, 7, 7, 4], 1, 7)).toEqual([1, 0, 0, 1, 0, 0, 2]);
    expect(() => spreadOf([1, 2.5], 1, 7)).toThrow(AnswerError);
    expect(stepOf(5, 1, 5)).toBe(5);
  });
});
