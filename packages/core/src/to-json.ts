interface Hooked {
  readonly toJSON?: unknown;
  readonly length?: unknown;
}

const list: Hooked = [];

/**
 * A value as JSON, with lists as lists and objects as objects also where the page gave every list, or every object, a `toJSON`: libraries of before
 * 2010 make text of them. What has one of its own, such as a date, is written by that. Throws for what no JSON can hold.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function (this: { readonly [key: string]: Hooked | null | undefined }, key: string, made: unknown) {
    return this[key]?.toJSON === list.toJSON ? this[key] : made;
  });
