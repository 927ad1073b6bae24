const MOST = 80;

/** A value as JSON of at most 80 characters; `nothing` for `undefined`. */
export function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}
