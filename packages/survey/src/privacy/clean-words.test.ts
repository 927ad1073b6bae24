import { afterEach, describe, expect, it, vi } from "vitest";
import { cleanOther } from "./clean-other.ts";
import type { Kind } from "./kind.ts";

const all: Kind[] = ["email", "phone", "card", "order"];
const open = async () => {
  vi.resetModules();
  return import("./clean-words.ts");
};

afterEach(() => vi.resetModules());

describe("an answer in the shopper's own words", () => {
  it("leaves cleaned of what the merchant chose once the part that cleans is there", async () => {
    const { cleanWords, loadClean } = await open();
    await loadClean();
    expect(cleanWords("I am a@b.io, order 1 of 3, 090-1234-5678", all, null)).toBe("I am [email], order 1 of 3, [phone]");
    expect(cleanWords("I am a@b.io", [], null)).toBe("I am a@b.io");
    expect(cleanWords("Box T-1001", all, "T-1001")).toBe("Box [order]");
  });

  it("leaves without any digit or address where that part has not come: the words are kept, nothing slips through", async () => {
    const { cleanWords } = await open();
    expect(cleanWords("Great! Call ０９０-1234-5678 or a@b.io by 5", all, null)).toBe("Great! Call ***-****-**** or * by *");
    expect(cleanWords("Call 090", [], null)).toBe("Call 090");
  });

  it("is cleaned by that part once it comes at the second try", async () => {
    const { cleanWords, loadClean } = await open();
    const load = vi
      .fn()
      .mockRejectedValueOnce(new Error("offline"))
      .mockResolvedValue({ clean: () => "cleaned" });
    await loadClean(load);
    expect(cleanWords("5", all, null)).toBe("*");
    await loadClean(load);
    await loadClean(load);
    expect(cleanWords("5", all, null)).toBe("cleaned");
    expect(load).toHaveBeenCalledTimes(2);
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
