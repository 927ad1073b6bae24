/** Currencies of thousandths: what groups thousands elsewhere is a fraction there. */
const thousandths = /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/;

/** A digit of any script as one of ASCII. The ten of a script stand in a row, which begins with a sixteen of code points, or six behind it in those of India. */
const asciiOf = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return `${(code > 0x965 && code < 0xdf0 ? code - 6 : code) & 15}`;
};

/** A text with its digits in ASCII. */
export const plainDigits = (text: string): string => text.normalize("NFKC").replace(/\p{Nd}/gu, asciiOf);

/**
 * The first amount in a text such as `¥1,280`, `1.280,50 €`, `1 234,50 kr`, `1’234.50 CHF`, `₹1,23,456.00`, `$.99`, `￥１，２８０` or `৳১,২৩৪`;
 * undefined when it holds no number. Three digits behind the only separator are taken for thousands, unless the `currency` (ISO 4217) has thousandths.
 */
export function parsePrice(text: string, currency = ""): number | undefined {
  const plain = plainDigits(text);
  // What begins with its separator, as `$.99`, is a fraction; behind letters, as in `Rs.499`, that is a full stop.
  const amount = plain.slice(plain.search(/(?<=^|[\s\p{Sc}])\.\d{1,2}(?![\d.,]\d|\d)|\d/u));
  const found =
    (thousandths.test(currency) && /^(\d+)()[.,٫](\d{3})(?![.,٫]?\d)/.exec(amount)) ||
    /^([1-9]\d{0,2}([.,٬،'’ ])(?:\d{2,3}\2)*\d{3})(?!\d)(?:(?!\2)[.,٫](\d+))?/.exec(amount) ||
    /^(?=\.?\d)(\d*)()(?:[.,٫](\d+))?/.exec(amount);
  return found ? Number(`${found[1]?.replace(/\D/g, "")}.${found[3] ?? 0}`) : undefined;
}
