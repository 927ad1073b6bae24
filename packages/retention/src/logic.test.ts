import { describe, expect, it } from "vitest";
import { dismissReason, isServed, type OfferState, offerStep, readContent } from "./logic.ts";

const after = (...changes: OfferState[]): OfferState => changes.reduce(offerStep, {});

describe("an offer", () => {
  it("is served once the code was copied or applied, and not before", () => {
    expect(isServed({})).toBe(false);
    expect(isServed(after({ copy: "copyFailed" }))).toBe(false);
    expect(isServed(after({ apply: "applying" }, { apply: "applyFailed" }))).toBe(false);
    expect(isServed(after({ copy: "copied" }))).toBe(true);
    expect(isServed(after({ apply: "applying" }, { apply: "applied" }))).toBe(true);
  });

  it("keeps the code copied when a second copying fails", () => {
    expect(after({ copy: "copied" }, { copy: "copyFailed" }).copy).toBe("copied");
    expect(after({ copy: "copyFailed" }, { copy: "copied" }).copy).toBe("copied");
  });

  it("can be applied again after a failure, whatever came of copying", () => {
    expect(after({ copy: "copied" }, { apply: "applyFailed" }, { apply: "applying" })).toEqual({ copy: "copied", apply: "applying" });
  });

  it("ends as the shopper wished, or as done when it was served", () => {
    expect(dismissReason({}, "closed")).toBe("closed");
    expect(dismissReason({}, "snoozed")).toBe("snoozed");
    expect(dismissReason(after({ copy: "copied" }), "snoozed")).toBe("done");
  });
});

describe("readContent", () => {
  const least = { title: "Wait", text: { en: "Ten percent", ja: "10 % 引き" }, coupon: { code: "TEN" } };
  const needs = "content: expected title, text and coupon.code, found ";

  it("takes the least and all that there may be", () => {
    expect(readContent(least)).toBe(least);
    const all = {
      ...least,
      coupon: { code: "TEN", note: "Once" },
      art: { image: "/tea.jpg", alt: { en: "Tea" } },
      action: { label: "Go", url: "/cart" },
      conditions: "Until June",
    };
    expect(readContent(all)).toBe(all);
  });

  it.each([
    [undefined, "nothing"],
    [null, "null"],
    [[], "[]"],
    [{ title: "Wait" }, '{"title":"Wait"}'],
    [{ ...least, coupon: undefined }, '{"title"'],
    [{ ...least, coupon: { code: "" } }, '{"title"'],
    [{ ...least, title: 5 }, '{"title":5'],
    [{ ...least, text: { en: 5 } }, '{"title"'],
  ])("refuses %j", (content, found) => {
    expect(() => readContent(content)).toThrow(needs + found);
  });
});
