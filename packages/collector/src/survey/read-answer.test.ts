import type { Json } from "@noren/core/events";
import { describe, expect, it } from "vitest";
import { readAnswer } from "./read-answer.ts";

const read = (type: string, answer: Json, fields: { scale?: number; version?: string } = {}) => readAnswer({ type, answer, ...fields });

describe("an answer", () => {
  it.each<[string, Json, number]>([
    ["nps", 0, 0],
    ["nps", 10, 10],
    ["csat", 5, 5],
    ["ces", 7, 7],
    ["stars", 3, 3],
    ["emoji", 1, 1],
    ["thumbs", 1, 1],
    ["thumbs", false, 0],
    ["yes-no", true, 1],
    ["consent", false, 0],
    ["slider", 62.5, 62.5],
    ["number", -4, -4],
  ])("to %s of %j is counted as %d", (type, answer, value) => {
    expect(read(type, answer)).toEqual({ value });
  });

  it.each<[string, Json]>([
    ["nps", 6.5],
    ["nps", 11],
    ["nps", "9"],
    ["csat", 0],
    ["csat", 6],
    ["ces", 8],
    ["stars", 0],
    ["emoji", 6],
    ["thumbs", 2],
    ["yes-no", "yes"],
    ["slider", "50"],
    ["single", 3],
    ["multiple", [1]],
    ["ranking", "a"],
    ["matrix", { a: 1 }],
    ["date", "tomorrow"],
    ["text", 5],
    ["email", true],
  ])("to %s of %j fits not", (type, answer) => {
    expect(read(type, answer)).toEqual({ skipped: "misfit" });
  });

  it("never mixes scales or versions", () => {
    expect(read("csat", 5, { scale: 7 })).toEqual({ skipped: "misfit" });
    expect(read("ces", 5, { version: "1.0" })).toEqual({ skipped: "misfit" });
    expect(read("ces", 5, { version: "2.0" })).toEqual({ value: 5 });
    expect(read("stars", 5, { scale: 3 })).toEqual({ skipped: "misfit" });
  });

  it.each(["nps", "text", "multiple", "anything"])("to %s may be a way out, or nothing", (type) => {
    expect(read(type, { skipped: "not-applicable" })).toEqual({ skipped: "not-applicable" });
    expect(read(type, { skipped: "prefer-not-to-say" })).toEqual({ skipped: "prefer-not-to-say" });
    for (const nothing of [null, "", "  ", [], {}]) expect(read(type, nothing)).toEqual({ skipped: "empty" });
  });

  it("holds words where the shopper wrote some", () => {
    expect(read("text", " too slow ")).toEqual({ words: "too slow" });
    expect(read("attribution", { other: "a friend" })).toEqual({ words: "a friend" });
    expect(read("multiple", ["price", { other: "smell" }])).toEqual({ words: "smell" });
    expect(read("single", "price")).toEqual({});
  });
});
