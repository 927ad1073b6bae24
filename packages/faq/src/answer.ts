/**
 * Text of an answer, as JSON: a string is text as it is; an object has one key that names an element, and what is inside. Nothing in it is
 * markup, and every `href` was found safe.
 */
export type Inline = string | { strong: Inline[] } | { em: Inline[] } | { code: string } | { a: Inline[]; href: string } | { br: null };

export type Item = { li: Block[] };

/** A paragraph or a list; `start` is the first number of a numbered one. */
export type Block = { p: Inline[] } | { ul: Item[] } | { ol: Item[]; start: number };
