/** A price as exports write it: `1299`, `18.99`, `1,299.00`. `undefined` for anything else, and for negative numbers. */
export function parsePrice(text: string): number | undefined {
  const bare = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}
