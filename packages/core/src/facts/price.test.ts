import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePrice } from "./price.ts";

describe("parsePrice", () => {
  it.each([
    ["¥1,280", 1280],
    ["1,280円(税込)", 1280],
    ["￥１，２３４", 1234],
    ["1.234,56 €", 1234.56],
    ["1 234,50 kr", 1234.5],
    ["1,23,456.00 ₹", 123456],
    ["USD 12", 12],
    ["1'234.50 CHF", 1234.5],
    ["1’234.50 CHF", 1234.5],
    ["US$ 12.50", 12.5],
    ["$1,234.56", 1234.56],
    ["12,5 €", 12.5],
    ["1.280 €", 1280],
    ["1\u00a0280\u202f500 kr", 1_280_500],
    ["R$ 1.234.567,89", 1_234_567.89],
    ["1,234,567", 1_234_567],
    ["0.999", 0.999],
    ["kr 1.234,-", 1234],
    ["CHF 12.–", 12],
    ["$12.00 $10.00", 12],
    ["12.00 10.00", 12],
    ["1,000円～2,000円", 1000],
    ["3 items", 3],
    ["١٬٢٣٤٫٥٠ ر.س", 1234.5],
    ["۱۲۳۴", 1234],
    ["Total: 7.", 7],
    ["Rs.499", 499],
    ["S/.120,50", 120.5],
    ["$.99", 0.99],
    [".5", 0.5],
    ["USD .75 each", 0.75],
    ["Now only $.99.", 0.99],
    ["$.499", 499],
    ["$12 .99", 12],
    ["kr. 99", 99],
    ["S/.50", 50],
    ["١،٢٣٤", 1234],
    ["0", 0],
    ["free", undefined],
    ["", undefined],
  ])("reads %j as %j", (text, amount) => {
    expect(parsePrice(text)).toBe(amount);
  });

  it("takes three digits for a fraction in a currency of thousandths, and for thousands in any other", () => {
    expect(parsePrice("1.234 KD", "KWD")).toBe(1.234);
    expect(parsePrice("1,234.500 KD", "KWD")).toBe(1234.5);
    expect(parsePrice("1.234 €", "EUR")).toBe(1234);
  });

  const locales = [
    "en-US",
    "en-IN",
    "ja-JP",
    "de-DE",
    "de-CH",
    "fr-FR",
    "sv-SE",
    "nb-NO",
    "pt-BR",
    "es-ES",
    "pl-PL",
    "cs-CZ",
    "ko-KR",
    "zh-CN",
    "ar-EG",
    "it-CH",
  ];
  const currencies = ["USD", "EUR", "JPY", "KRW", "INR", "CHF", "SEK", "BRL", "KWD", "GBP", "SAR"];
  it("reads back what a browser writes, in every language's and currency's form", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.constantFrom(...currencies),
        fc.constantFrom("symbol", "code", "name"),
        fc.integer({ min: 0, max: 999_999_999 }),
        (locale, currency, currencyDisplay, units) => {
          const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay });
          const amount = units / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
          expect(parsePrice(format.format(amount), currency)).toBeCloseTo(amount, 3);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    "arab",
    "arabext",
    "beng",
    "deva",
    "gujr",
    "guru",
    "khmr",
    "knda",
    "laoo",
    "mlym",
    "mymr",
    "orya",
    "tamldec",
    "telu",
    "thai",
    "tibt",
  ])("reads the digits of %s", (digits) => {
    for (const amount of [1234567.89, 9506.3])
      expect(parsePrice(new Intl.NumberFormat(`en-u-nu-${digits}`, { style: "currency", currency: "INR" }).format(amount))).toBe(amount);
  });

  it("reads full-width text as it reads the plain one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (amount) => {
        const plain = amount.toLocaleString("ja-JP");
        const wide = plain.replace(/[\d,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect(parsePrice(`￥${wide}（税込）`)).toBe(amount);
      }),
    );
  });
});
