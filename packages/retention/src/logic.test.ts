import { describe, expect, it } from "vitest";
import { dismissReason, isServed, type OfferEvent, type OfferState, offerStart, offerStep, readContent } from "./logic.ts";

const after = (...events: OfferEvent[]): OfferState => events.reduce(offerStep, offerStart);

describe("an offer", () => {
  it("is served once the code was copied or applied, and not before", () => {
    expect(isServed(offerStart)).toBe(false);
    expect(isServed(after("copy-failed"))).toBe(false);
    expect(isServed(after("apply", "apply-failed"))).toBe(false);
    expect(isServed(after("copied"))).toBe(true);
    expect(isServed(after("apply", "applied"))).toBe(true);
  });

  it("keeps the code copied when a second copying fails", () => {
    expect(after("copied", "copy-failed").copy).toBe("copied");
  });

  it("can be applied again after a failure, but not once applied", () => {
    expect(after("apply", "apply-failed", "apply").apply).toBe("busy");
    expect(after("apply", "applied", "apply").apply).toBe("applied");
  });

  it("takes no answer of the store that it did not ask for", () => {
    expect(after("applied")).toBe(offerStart);
  });

  it("ends as the shopper wished, or as done when it was served", () => {
    expect(dismissReason(offerStart, "closed")).toBe("closed");
    expect(dismissReason(offerStart, "snoozed")).toBe("snoozed");
    expect(dismissReason(after("copied"), "snoozed")).toBe("done");
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
