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
  const least = { title: "Wait", text: { en: "Ten percent", ja: "10 % 引き" }, coupon: { code: " TEN " } };

  it("takes the least and all that there may be", () => {
    expect(readContent(least)).toEqual({ ...least, coupon: { code: "TEN" } });
    const all = {
      ...least,
      coupon: { code: "TEN", note: "Once" },
      art: { image: "/tea.jpg", alt: { en: "Tea" } },
      action: { label: "Go", url: "/cart" },
      conditions: "Until June",
    };
    expect(readContent(all)).toEqual(all);
  });

  it.each([
    [undefined, "content: expected an object, found nothing"],
    [[], "content: expected an object, found []"],
    [{ ...least, coupon: undefined }, "content.coupon: expected an object, found nothing"],
    [{ ...least, coupon: { code: " " } }, 'content.coupon.code: expected a code, found " "'],
    [{ ...least, title: 5 }, "content.title: expected a text, found 5"],
    [{ ...least, text: { en: 5 } }, "content.text.en: expected a text, found 5"],
    [{ ...least, action: { label: null } }, "content.action.label: expected a text, found null"],
  ])("refuses %j", (content, message) => {
    expect(() => readContent(content)).toThrow(message);
  });
});
