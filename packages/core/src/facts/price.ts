/** The amount in a text such as `¥1,280`, `1.280,50 €` or `US$ 12.50`; undefined when it holds no number. */
export function parsePrice(text: string): number | undefined {
  const digits = /[\d][\d.,'\s\u00a0\u202f]*/
    .exec(text.normalize("NFKC"))?.[0]
    ?.replace(/[\s']/g, "")
    .replace(/[.,]+$/, "");
  if (!digits) return undefined;
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  // Three digits behind the only kind of separator group thousands; one or two are a fraction.
  const mixed = digits.includes(".") && digits.includes(",");
  const fraction = last < 0 ? 0 : digits.length - last - 1;
  const isFraction = last >= 0 && fraction !== 3 ? true : mixed;
  const whole = isFraction ? digits.slice(0, last) : digits;
  const amount = Number(`${whole.replace(/[.,]/g, "")}${isFraction ? `.${digits.slice(last + 1)}` : ""}`);
  return Number.isFinite(amount) ? amount : undefined;
}
