import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestWords, slips } from "./slips.ts";

describe("slips", () => {
  it.each([
    ["return", "return", 0],
    ["retrun", "return", 1],
    ["retun", "return", 1],
    ["returnn", "return", 1],
    ["recurn", "return", 1],
    ["adress", "address", 1],
    ["password", "passport", 2],
  ])("are counted between %s and %s", (a, b, expected) => {
    expect(slips(a, b, 2)).toBe(expected);
  });

  it("stop being counted past the bound", () => {
    expect(slips("return", "delivery", 2)).toBe(3);
  });

  it("are the same both ways and none between a word and itself", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, b, 3)).toBe(slips(b, a, 3));
        expect(slips(a, a, 3)).toBe(0);
      }),
    );
  });
});

describe("nearestWords", () => {
  const vocabulary = ["deliver", "delay", "return", "reason", "refund"];

  it("finds the nearest only", () => {
    expect(nearestWords("retrun", vocabulary, false)).toEqual([2]);
    expect(nearestWords("delivr", vocabulary, false)).toEqual([0]);
  });

  it("compares beginnings while a word is being typed", () => {
    expect(nearestWords("delv", vocabulary, false)).toEqual([]);
    expect(nearestWords("dleiv", vocabulary, true)).toEqual([0]);
  });

  it("leaves short words and other first letters alone", () => {
    expect(nearestWords("dly", vocabulary, false)).toEqual([]);
    expect(nearestWords("beturn", vocabulary, false)).toEqual([]);
  });
});
