/** Currencies of thousandths: what groups thousands elsewhere is a fraction there. */
const thousandths = /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/;

/**
 * The first amount in a text such as `¥1,280`, `1.280,50 €`, `1 234,50 kr`, `1’234.50 CHF`, `₹1,23,456.00` or `￥１，２８０`; undefined when
 * it holds no number. Three digits behind the only separator are taken for thousands, unless the `currency` (ISO 4217) has thousandths.
 */
export function parsePrice(text: string, currency = ""): number | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
    .replace(/٫/g, ".")
    .replace(/٬/g, ",")
    .replace(/’/g, "'")
    .replace(/\s/g, " ");
  const amount = plain.slice(plain.search(/\d/));
  const found =
    (thousandths.test(currency) && /^(\d+)()[.,](\d{3})(?![.,]?\d)/.exec(amount)) ||
    /^([1-9]\d{0,2}([.,' ])(?:\d{2,3}\2)*\d{3})(?!\d)(?:(?!\2)[.,](\d+))?/.exec(amount) ||
    /^(\d+)()(?:[.,](\d+))?/.exec(amount);
  return found ? Number(`${found[1]?.replace(/\D/g, "")}.${found[3] ?? 0}`) : undefined;
}
