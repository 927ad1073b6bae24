import { describe, expect, it } from "vitest";
import { stem } from "./stem.ts";

describe("stem", () => {
  it.each([
    ["returns", "return"],
    ["returned", "return"],
    ["shipping", "ship"],
    ["shipped", "ship"],
    ["exchanges", "exchang"],
    ["exchanging", "exchang"],
    ["exchange", "exchang"],
    ["deliveries", "delivery"],
    ["boxes", "box"],
    ["address", "address"],
    ["gift", "gift"],
    ["bus", "bus"],
    ["this", "this"],
    ["string", "string"],
    ["needed", "need"],
    ["iphone12", "iphone12"],
    ["größen", "größen"],
  ])("takes %s to %s", (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});
