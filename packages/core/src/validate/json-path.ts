export type PathKey = string | number;

/** `["campaigns", 0, "content"]` as `campaigns[0].content`. */
export function jsonPath(keys: readonly PathKey[]): string {
  return keys
    .map((key) => (typeof key === "number" ? `[${key}]` : /^[\w$-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`))
    .join("")
    .replace(/^\./, "");
}

/** What stands at a path of a JSON value; `undefined` where there is nothing. */
export function valueAt(value: unknown, keys: readonly PathKey[]): unknown {
  let at = value;
  for (const key of keys) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}
