import { describe, expect, it } from "vitest";
import { cleanOther } from "./clean-other.ts";
import { cleanWords } from "./clean-words.ts";
import type { Kind } from "./kind.ts";

const all: Kind[] = ["email", "phone", "card", "order"];

describe("an answer in the shopper's own words", () => {
  it("leaves cleaned of what the merchant chose", () => {
    expect(cleanWords("I am a@b.io, order 1 of 3, 090-1234-5678", all, null)).toBe("I am [email], order 1 of 3, [phone]");
    expect(cleanWords("I am a@b.io", [], null)).toBe("I am a@b.io");
    expect(cleanWords("Box T-1001", all, "T-1001")).toBe("Box [order]");
  });

  it("is left as it is where it was passed over", () => {
    expect(cleanWords({ skipped: "prefer-not-to-say" }, all, null)).toEqual({ skipped: "prefer-not-to-say" });
  });
});

describe("words beside choices", () => {
  it("are cleaned, and the choices' ids are not", () => {
    expect(cleanOther({ other: "me: a@b.io" }, all, null)).toEqual({ other: "me: [email]" });
    expect(cleanOther(["09012345678", { other: "09012345678" }], all, null)).toEqual(["09012345678", { other: "[phone]" }]);
    for (const answer of ["09012345678", 3, true, { skipped: "not-applicable" }, { row: "09012345678" }])
      expect(cleanOther(answer, all, null)).toEqual(answer);
  });
});
