import { expect, it } from "vitest";
import { parsePrice } from "./price.ts";

it.each([
  ["¥1,280", 1280],
  ["1,280円(税込)", 1280],
  ["¥1,280", 1280],
  ["US$ 12.50", 12.5],
  ["$1,234.56", 1234.56],
  ["1.280,50 €", 1280.5],
  ["12,5 €", 12.5],
  ["1.280 €", 1280],
  ["1'280.50 CHF", 1280.5],
  ["1 280,50 kr", 1280.5],
  ["1\u00a0280\u202f500 kr", 1_280_500],
  ["R$ 1.234.567,89", 1_234_567.89],
  ["1,234,567", 1_234_567],
  ["Total: 7.", 7],
  ["0", 0],
  ["free", undefined],
  ["", undefined],
])("reads %j as %j", (text, amount) => {
  expect(parsePrice(text)).toBe(amount);
});
