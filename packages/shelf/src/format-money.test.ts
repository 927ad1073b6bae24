import { describe, expect, it } from "vitest";
import { formatMoney } from "./format-money.ts";

describe("formatMoney", () => {
  it.each([
    [1240, "JPY", "en", "¥1,240"],
    [12.5, "USD", "en", "$12.50"],
    [12.5, "USD", "ja", "$12.50"],
    [0, "EUR", "de", "0,00\u00a0€"],
  ])("writes %d %s for readers of %s", (value, currency, locale, text) => {
    expect(formatMoney(value, currency, locale)).toBe(text);
  });

  it("writes yen in Japanese without decimals, and with a sign as narrow as its figures", () => {
    expect(formatMoney(1240, "JPY", "ja")).toBe("¥1,240");
  });

  it("refuses what is no currency code", () => {
    expect(() => formatMoney(1, "dollars", "en")).toThrow(RangeError);
  });
});
