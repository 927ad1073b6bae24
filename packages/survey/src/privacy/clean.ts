import type { Kind } from "./kind.ts";

/**
 * Words without the e-mail addresses, card, order and telephone numbers of these kinds: `[email]`, `[card]`, `[order]` or `[phone]` stands for each.
 * @param order number of an order that is known, at least four letters and digits long
 */
export function clean(words: string, kinds: readonly Kind[], order?: string | null): string {
  let text = words;
  const take = (kind: Kind, pattern: RegExp, isIt: (found: string) => boolean = Boolean) => {
    if (!kinds.includes(kind)) return;
    for (let match = pattern.exec(fold(text)); match; match = pattern.exec(fold(text))) {
      const { index } = match;
      let [found] = match;
      // What follows may be another number: one group of digits after the other is left off.
      while (found && !isIt(found)) found = found.replace(/\D*\d+\D*$/, "");
      if (found) text = `${text.slice(0, index)}[${kind}]${text.slice(index + found.length)}`;
      pattern.lastIndex = index + 1;
    }
  };
  // In scripts without spaces the words around would be part of it: addresses in other letters come second.
  take("email", /[\p{Script=Latin}\d._%+-]+@[\p{Script=Latin}\d._%+-]+\.\p{Script=Latin}{2,}/gu);
  take("email", /[^\s@]+@[^\s@]+\.\p{L}{2,}/gu);
  const known = fold(order ?? "").replace(/^#/, "");
  if (known.length > 3) take("order", new RegExp(`(?<!\\w)#?${known.replace(/\W/g, "\\$&")}(?!\\w)`, "gi"));
  // After a word for order, but no year, date, amount or count.
  take(
    "order",
    /(?<=(?<![a-z])(order|オ-(ダ|タ\u3099)-|pedido|commande|bestell(ung)?|注文|受注|订单|訂單|주문|طلب)( ?(n\S{0,6}|id|番号|[编編]?[号號]|번호))?[ .:#は「]*)(?!(19|20)\d\d\D\d)[a-z]{0,4}-?\d[\da-z-]{3,}(?!\w|[,.]\d| ?([円個点枚本年€$%元원]|yen|p|eur|usd))/gi,
  );
  take("order", /#\s?[a-z]{0,4}-?\d{3}[\w-]*/gi);
  // Bar codes have 13 digits at most, cards more.
  take("card", /(?<!\d|\d-)[2-6]\d{3}([ ().-]{0,3}\d{3,6}){2,4}(?!\d)/g, fitsLuhn);
  // With hyphens it ends where it seems to: a space parts it from what stands beside. A date is shorter.
  take("phone", /(?<![\d-])0\d{1,4}[-~〜・]\d{1,4}[-~〜・]\d{3,4}(?![\d-])/g, (found) => found.length > 10);
  take("phone", /(?<!\d|\d-|\p{Sc} ?)[+(]?\d([ ().-]{0,3}\d){7,14}(?!\d| ?([円元원]|yen|\p{Sc}(?! ?\d)))/giu, isPhone);
  return text;
}

/** Each sign as ASCII has it, sign by sign: full-width and half-width signs, Arabic digits, dashes (also the long vowel mark), spaces. */
const fold = (text: string): string =>
  text
    .replace(/[！-ﾟ]/g, (sign) => sign.normalize("NFKC"))
    .replace(/[٠-٩۰-۹]/g, (sign) => `${sign.charCodeAt(0) & 15}`)
    .replace(/[‐-―−ー]/g, "-")
    .replace(/[^\S\n]/g, " ");

/** The last digit fits the others by Luhn's formula (ISO/IEC 7812-1). */
function fitsLuhn(found: string): boolean {
  const digits = [...found.replace(/\D/g, "")].reverse();
  return digits.length > 13 && digits.reduce((sum, digit, index) => sum + (index % 2 ? "0516273849".indexOf(digit) : +digit), 0) % 10 === 0;
}

/** As people write them: with a plus or 00 and a country's code; else no date, with a 0 before, or without one 9 to 11 digits in few groups. */
const isPhone = (found: string): boolean =>
  /^((\+|00[1-9])(\D*\d){8,15}|(?!.*((19|20)\d\d\D\d\d?\D\d|\d\D\d\d?\D(19|20)\d\d))(\(?0[1-9](\D*\d){7,10}|(?=(\D*\d){9,11}$)\(?[1-9]\d{1,4}(\D{1,2}\d{3,5}){1,2}|[1-9]\d{9,10}))$/.test(
    found,
  );
