import { expect, test } from "vitest";
import { formatPrice, formatRoundPrice } from "./formatPrice.ts";

test("a price is written as the country writes it", () => {
  expect(formatPrice(1298.5, "en")).toBe("$1,298.50");
  expect(formatPrice(1980, "ja")).toBe("\u00a51,980");
  expect(formatPrice(-151.45, "en")).toBe("-$151.45");
});

test("running text has no empty cents", () => {
  expect(formatRoundPrice(75, "en")).toBe("$75");
  expect(formatRoundPrice(5.5, "en")).toBe("$5.50");
  expect(formatRoundPrice(8000, "ja")).toBe("\u00a58,000");
});
