import type { Kind } from "./kind.ts";

/**
 * Words without the e-mail addresses, card, order and telephone numbers of these kinds: `[email]`, `[card]`, `[order]` or `[phone]` stands for each.
 * @param order number of an order that is known, at least four letters and digits long
 */
export function clean(words: string, kinds: readonly Kind[], order?: string | null): string {
  let text = words;
  let plain = fold(words);
  const take = (kind: Kind, pattern: RegExp, isIt: (found: string) => boolean = () => true) => {
    if (!kinds.includes(kind)) return;
    const mark = `[${kind}]`;
    for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
      const { index } = match;
      let [found] = match;
      // What follows may be another number: one group of digits after the other is left off.
      while (found && !isIt(found)) found = found.replace(/\D*\d+\D*$/, "");
      const put = (into: string) => into.slice(0, index) + mark + into.slice(index + found.length);
      if (found) [text, plain] = [put(text), put(plain)];
      pattern.lastIndex = index + (found ? mark.length : 1);
    }
  };
  // In scripts without spaces the words around would be part of it: addresses in other letters come second.
  take("email", /[\p{Script=Latin}\d._%+-]+@(?:[\p{Script=Latin}\d-]+\.)+\p{Script=Latin}{2,}/gu);
  take("email", /[^\s@]+@[^\s@]+\.\p{L}{2,}/gu);
  const known = order && fold(order).replace(/^#/, "");
  if (known && known.length > 3) take("order", new RegExp(`(?<!\\w)#?${known.replace(/\W/g, "\\$&")}(?!\\w)`, "gi"));
  take("order", orderNumber);
  take("order", /#\s?[a-z]{0,4}-?\d{3}[\w-]*/gi);
  take("card", /(?<!\d)[2-6]\d{3}[ -]?(?:\d{4}[ -]?\d{4}[ -]?\d{2,4}(?:[ -]?\d{1,3})?|\d{6}[ -]?\d{4,5})(?!\d)/g, isCard);
  // With hyphens it ends where it seems to: a space parts it from what stands beside.
  take("phone", /(?<![\d-])0\d{1,4}-\d{1,4}-\d{3,4}(?![\d-])/g);
  take("phone", /(?<!\d)[+(]?\d(?:[ ().-]{0,2}\d){7,14}(?!\d)/g, isPhone);
  return text;
}

/** Each sign as ASCII has it, sign by sign: full-width letters and digits, Arabic digits, dashes (also the long vowel mark), spaces. */
const fold = (text: string): string =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[٠-٩۰-۹]/g, (sign) => `${sign.charCodeAt(0) & 15}`)
    .replace(/[‐-―−ーｰ]/g, "-")
    .replace(/[^\S\n]/g, " ");

/** What stands after a word for order, but for years, dates, amounts and counts. */
const orderNumber =
  /(?<=(?<![a-z])(?:order|pedido|commande|bestell(?:ung|nummer)|注文|受注|订单|訂單|주문|طلب)(?: ?(?:number|no|id|nr|n[°ºo]|n[úu]m\w*|番号|[编編]?[号號]|번호))?[ .:#は]*)(?!(?:19|20)\d\d\D\d)[a-z]{0,4}-?\d[\da-z-]{3,}(?![\w]|[,.]\d| ?(?:[円個点枚本年月日€$%元원]|yen|p(?:cs|ieces)|items|units|eur|usd))/gi;

/** The last digit fits the others by Luhn's formula (ISO/IEC 7812-1). Bar codes have 13 digits at most, cards more. */
function isCard(found: string): boolean {
  const digits = found.replace(/\D/g, "");
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]) * (1 + (index % 2));
    sum += digit > 9 ? digit - 9 : digit;
  }
  return digits.length > 13 && sum % 10 === 0;
}

/** As people write them: with a plus; with a 0 before; those of North America, Brazil, Spain and China without one. No date. */
function isPhone(found: string): boolean {
  const shape =
    /^\+(\D*\d){8,15}$|^\(?0[1-9](\D*\d){7,9}$|^00[1-9](\D*\d){7,13}$|^0\d{3,4} ?\d{7,8}$|^\(?[2-9]\d\d\D{0,2}\d{3}\D?\d{4}$|^\(?\d\d\)? ?9\d{4}-?\d{4}$|^[679]\d\d[ .]\d{3}[ .]\d{3}$|^1[3-9]\d\D?\d{4}\D?\d{4}$/;
  return shape.test(found) && !/(19|20)\d\d[ .-]\d\d?[ .-]\d|\d[ .-]\d\d?[ .-](19|20)\d\d(?!\d)/.test(found);
}
