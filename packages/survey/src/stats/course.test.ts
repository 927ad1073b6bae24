import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropOffs, isSpeeding, isStraightLined, ratesOf, timesOf, timesOfCounts, tooFew } from "./index.ts";

describe("the way through a survey", () => {
  it("tells where people left: after their last answer, if they never finished", () => {
    const courses = [
      { answered: ["a", "b", "c"], complete: true },
      { answered: ["a", "b"], complete: false },
      { answered: ["a"], complete: false },
      { answered: ["a", "gone"], complete: false },
      { answered: ["b"], complete: true },
    ];
    expect(dropOffs(["a", "b", "c"], courses)).toEqual([
      { question: "a", answered: 4, left: 2 },
      { question: "b", answered: 3, left: 1 },
      { question: "c", answered: 1, left: 0 },
    ]);
  });

  it("counts each unfinished response with an answer as left once", () => {
    const names = ["a", "b", "c", "d"];
    const course = fc.record({ answered: fc.shuffledSubarray(names, { minLength: 1 }), complete: fc.boolean() });
    fc.assert(
      fc.property(fc.array(course), (courses) => {
        const left = dropOffs(names, courses).reduce((sum, each) => sum + each.left, 0);
        expect(left).toBe(courses.filter(({ complete }) => !complete).length);
      }),
    );
  });

  it("has rates only where somebody could", () => {
    expect(ratesOf({ shown: 0, answered: 0, completed: 0 })).toEqual({});
    expect(ratesOf({ shown: 200, answered: 50, completed: 40 })).toMatchObject({ response: { share: 0.25 }, completion: { share: 0.8 } });
    expect(ratesOf({ shown: 3, answered: 5, completed: 5 })).toMatchObject({ response: { share: 1 }, completion: { share: 1 } });
  });
});

describe("times", () => {
  it("are told by their middle and their quarters", () => {
    expect(timesOf([4, 1, 3, 2, Number.NaN, -1])).toEqual({ n: 4, median: 2.5, lower: 1.75, upper: 3.25 });
    expect(timesOf([])).toBeUndefined();
    expect(timesOf([7])).toEqual({ n: 1, median: 7, lower: 7, upper: 7 });
  });

  it("are the same whether each is given or how often each was taken", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), (given) => {
        const counts = [...new Set(given)].map((time) => ({ time, count: given.filter((each) => each === time).length }));
        expect(timesOfCounts(counts)).toEqual(timesOf(given));
      }),
    );
  });

  it("lie in order between the shortest and the longest", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 }), (given) => {
        const found = timesOf(given);
        if (!found) throw new Error("no times");
        const order = [Math.min(...given), found.lower, found.median, found.upper, Math.max(...given)];
        expect(order).toEqual([...order].sort((one, other) => one - other));
      }),
    );
  });

  it("below a third of the usual are too short to have read the questions", () => {
    expect([isSpeeding(9, 30), isSpeeding(10, 30)]).toEqual([true, false]);
  });
});

describe("a straight line", () => {
  it("is the same column in all of three rows or more", () => {
    expect(isStraightLined({ a: "x", b: "x", c: "x" })).toBe(true);
    expect(isStraightLined({ a: "x", b: "x", c: "y" })).toBe(false);
    expect(isStraightLined({ a: "x", b: "x" })).toBe(false);
    expect(isStraightLined({ a: "x", b: "x", c: "x" }, 4)).toBe(false);
  });
});

it("is too early to tell below 30 answers, or below what is asked for", () => {
  expect([tooFew(29), tooFew(30), tooFew(30, 50)]).toEqual([true, false, true]);
});
