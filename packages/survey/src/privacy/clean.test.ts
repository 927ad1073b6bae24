import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "./clean.ts";
import type { Kind } from "./kind.ts";

const all: Kind[] = ["email", "phone", "card", "order"];
const cleaned = (text: string, order?: string) => clean(text, all, order);

describe("cleaning", () => {
  it.each([
    ["Write to taro.yamada+shop@example.co.jp please", "Write to [email] please"],
    ["メールはtaro@example.jpです", "メールは[email]です"],
    ["ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ まで", "[email] まで"],
    ["écrire à andré@société.fr.", "écrire à [email]."],
    ["<a@b.io>, c_d@e-f.com", "<[email]>, [email]"],
    ["адрес почта@пример.рф", "адрес [email]"],
  ])("takes e-mail addresses out: %s", (text, expected) => expect(cleaned(text)).toBe(expected));

  it.each([
    ["090-1234-5678に電話ください", "[phone]に電話ください"],
    ["電話は０９０−１２３４−５６７８です", "電話は[phone]です"],
    ["電話は０９０ー１２３４ー５６７８です", "電話は[phone]です"],
    ["〒150-0001 03-1234-5678", "〒150-0001 [phone]"],
    ["フリーダイヤル0120-123-456", "フリーダイヤル[phone]"],
    ["（03）1234-5678 まで", "[phone] まで"],
    ["09012345678", "[phone]"],
    ["+81 90-1234-5678", "[phone]"],
    ["Call +1 (415) 555-2671 today", "Call [phone] today"],
    ["(415) 555-2671", "[phone]"],
    ["415.555.2671", "[phone]"],
    ["my cell is 4155552671", "my cell is [phone]"],
    ["020 7946 0958", "[phone]"],
    ["07700 900123 or 07700 900456", "[phone] or [phone]"],
    ["01 23 45 67 89", "[phone]"],
    ["+49 (0)30 1234567", "[phone]"],
    ["0151 12345678", "[phone]"],
    ["(11) 91234-5678", "[phone]"],
    ["612 345 678", "[phone]"],
    ["010-1234-5678", "[phone]"],
    ["138 1234 5678", "[phone]"],
    ["اتصل على ٠٥٠ ١٢٣ ٤٥٦٧", "اتصل على [phone]"],
    ["2 boxes, 090-1234-5678 2", "2 boxes, [phone] 2"],
    ["2026-11-22 090 1234 5678", "2026-11-22 [phone]"],
    ["¥500 09012345678", "¥500 [phone]"],
    ["¥1234567890 09012345678", "¥1234567890 [phone]"],
    ["09012345678 1000円", "[phone] 1000円"],
    ["tel 4155552671, $5", "tel [phone], $5"],
    ["tel 4155552671 $5 off", "tel [phone] $5 off"],
    ["090 - 1234 - 5678", "[phone]"],
    ["０９０ ー １２３４ ー ５６７８まで", "[phone]まで"],
    ["090〜1234〜5678まで", "[phone]まで"],
    ["０９０～１２３４～５６７８", "[phone]"],
    ["電話090・1234・5678です", "電話[phone]です"],
    ["090･1234･5678", "[phone]"],
    ["0081-90-1234-5678", "[phone]"],
    ["0049 30 1234567", "[phone]"],
    ["+81-3-2012-3456", "[phone]"],
    ["0467-22-2011 or 0120-20-2034", "[phone] or [phone]"],
    ["ﾃﾞﾝﾜ 090ｰ1234ｰ5678", "ﾃﾞﾝﾜ [phone]"],
  ])("takes telephone numbers out: %s", (text, expected) => expect(cleaned(text)).toBe(expected));

  it.each([
    ["Card 4111 1111 1111 1111 12/27", "Card [card] 12/27"],
    ["4111-1111-1111-1111", "[card]"],
    ["カード番号は５５５５５５５５５５５５４４４４です", "カード番号は[card]です"],
    ["3782 822463 10005", "[card]"],
    ["3600 000000 0008", "[card]"],
    ["6200 0000 0000 0000 000", "[card]"],
    ["36000000000008, 378282246310005", "[card], [card]"],
    ["paid 2 4242424242424242", "paid 2 [card]"],
    ["4111  1111  1111  1111", "[card]"],
    ["4111 - 1111 - 1111 - 1111", "[card]"],
    ["4111.1111.1111.1111", "[card]"],
  ])("takes card numbers out: %s", (text, expected) => expect(cleaned(text)).toBe(expected));

  it.each([
    ["Where is #1001?", "Where is [order]?"],
    ["#EC-20931 was late", "[order] was late"],
    ["order 12345 never came", "order [order] never came"],
    ["Order number: 1001", "Order number: [order]"],
    ["my order no. AB12345", "my order no. [order]"],
    ["注文番号12345", "注文番号[order]"],
    ["注文番号は１２３４５です", "注文番号は[order]です"],
    ["注文番号は「12345」です", "注文番号は「[order]」です"],
    ["オーダー番号12345", "オーダー番号[order]"],
    ["ご注文番号：A-10293", "ご注文番号：[order]"],
    ["ｵｰﾀﾞｰ番号12345", "ｵｰﾀﾞｰ番号[order]"],
    ["ｵｰﾀﾞｰNo.12345です", "ｵｰﾀﾞｰNo.[order]です"],
    ["mon commande n° 20931", "mon commande n° [order]"],
    ["pedido 20931", "pedido [order]"],
    ["Bestellnummer 20931", "Bestellnummer [order]"],
    ["订单号20931", "订单号[order]"],
    ["주문번호 20931", "주문번호 [order]"],
    ["رقم الطلب 20931", "رقم الطلب [order]"],
  ])("takes order numbers out: %s", (text, expected) => expect(cleaned(text)).toBe(expected));

  it("takes out the order that is known, however it is written", () => {
    expect(cleaned("It is T-1001, t-1001 or Ｔ－１００１; not T-10012", "T-1001")).toBe("It is [order], [order] or [order]; not T-10012");
    expect(cleaned("It is 98431 (#98431)", "#98431")).toBe("It is [order] ([order])");
    expect(cleaned("Only a+b", "a+b(c")).toBe("Only a+b");
    expect(cleaned("3 cups of 12", "12")).toBe("3 cups of 12");
  });

  it.each([
    "¥12,800は高い",
    "12,800円でした",
    "12800円",
    "$1,299.00 is too much",
    "1.299,00 € ist zu viel",
    "Between 5000-6000 yen",
    "5000〜6000円",
    "15000〜20000円",
    "15000〜20000くらい",
    "1234567890円",
    "¥1234567890",
    "￥1234567890でした",
    "¥ 1234567890",
    "₩1234567890",
    "$4155552671",
    "1234567890元",
    "1234567890원",
    "1234567890 €",
    "1234567890 yen",
    "ｵｰﾀﾞｰ12345円",
    "１２３４５６７８９０円でした",
    "1234567890 円",
    "5000 - 10000 - 15000",
    "01-02-2026",
    "1・2・3・2026",
    "オーダー12345円",
    "オーダーメイドで10000円",
    "2 - 3 - 4 - 5 - 6 - 7 - 8 - 9",
    "1 000 000 000",
    "Ordered on 2026-11-22 at 10:30",
    "22.11.2026, 01.02.2026",
    "2026年11月22日に注文",
    "11/22/2026 - 12/01/2026",
    "Size 25.5 cm, 120 x 60 x 75",
    "サイズ 23.5cm、60×120",
    "10 20 30 40 50 60",
    "order 100 pieces",
    "order 1000 pieces",
    "注文10000円以上で送料無料",
    "I ordered 3 shirts, order 2 more",
    "the #1 shop, #10 of the best",
    "0.123456789",
    "150-0001",
    "Took 3-5 days, 24/7",
    "10/10, 100% great",
    "2 @ 5.00 each, @shop",
    "iPhone 15 Pro 256GB",
    "JAN 4901234567894",
    "メールとカードとノート",
  ])("leaves alone what is none: %s", (text) => expect(cleaned(text)).toBe(text));

  it("takes out only the kinds that are asked for", () => {
    const text = "a@b.io 090-1234-5678 4111111111111111 #1001";
    expect(clean(text, [])).toBe(text);
    expect(clean(text, ["email"])).toBe("[email] 090-1234-5678 4111111111111111 #1001");
    expect(clean(text, ["phone"])).toBe("a@b.io [phone] 4111111111111111 #1001");
    expect(clean(text, ["card"])).toBe("a@b.io 090-1234-5678 [card] #1001");
    expect(clean(text, ["order"])).toBe("a@b.io 090-1234-5678 4111111111111111 [order]");
  });
});

const word = fc.constantFrom("great", "とても良い", "late", "サイズ", "cup", "¥12,800", "2026-11-22", "3", "25.5", "。", "\n", "ー");
const words = fc.array(word, { maxLength: 6 }).map((list) => list.join(" "));
const digits = (least: number, most = least) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((list) => list.join(""));
const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

function withCheckDigit(body: string): string {
  const fits = [..."0123456789"].find((last) => {
    const all = [...(body + last)].reverse().map(Number);
    return all.reduce((sum, digit, index) => sum + (index % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0) % 10 === 0;
  });
  return body + fits;
}

describe("cleaning, whatever is written", () => {
  it("leaves no part of a Japanese mobile number, in any writing, among any words", () => {
    const separator = fc.constantFrom("-", "", " ", "−", "ー", "－", "‐", "ｰ", "〜", "～", "・", "･");
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom("070", "080", "090"),
        digits(4),
        digits(4),
        separator,
        fc.boolean(),
        (a, b, c, d, e, s, full) => {
          const number = full ? wide([c, d, e].join(s)) : [c, d, e].join(s);
          expect(cleaned(`${a}\n${number}、${b}`)).toBe(`${a}\n[phone]、${b}`);
        },
      ),
    );
  });

  it("leaves no part of a number with the code of a country, after a plus or 00, and no price in place of one", () => {
    const separator = fc.constantFrom("-", " ", "", ".");
    fc.assert(
      fc.property(
        words,
        fc.constantFrom("+81", "0081", "+49", "0044", "001"),
        digits(2),
        digits(4),
        digits(4),
        separator,
        (a, b, c, d, e, s) => {
          expect(cleaned(`${a}\n${[b, c, d, e].join(s)}、`)).toBe(`${a}\n[phone]、`);
        },
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (price) => {
        for (const text of [
          `${price}円`,
          `${price} 円でした`,
          wide(`${price}`).concat("円"),
          `¥${price}`,
          `￥${price}でした`,
          `$ ${price}`,
        ])
          expect(cleaned(text)).toBe(text);
      }),
    );
  });

  it("leaves no card number, grouped by four or not", () => {
    fc.assert(
      fc.property(digits(15), fc.constantFrom("", " ", "-"), words, fc.boolean(), (body, separator, around, full) => {
        const card = withCheckDigit(`4${body.slice(1)}`).replace(/(.{4})(?!$)/g, `$1${separator}`);
        expect(cleaned(`${around}\n${full ? wide(card) : card}\n${around}`)).toBe(`${around}\n[card]\n${around}`);
      }),
    );
  });

  it("leaves words, prices, dates and small numbers as they are", () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(cleaned(text)).toBe(text);
      }),
    );
  });

  it("finds nothing more in what it has cleaned", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 +-().@#aあ０９ー\n") }), (text) => {
        const once = cleaned(text);
        expect(cleaned(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it("comes to an end on the longest answers there are", () => {
    for (const text of ["1", "1-", "a", "a@", "order ", "(0 ", "1 "].map((part) => part.repeat(1000 / part.length)))
      expect(typeof cleaned(text), text.slice(0, 9)).toBe("string");
  });
});
