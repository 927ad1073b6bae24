/** Text of an answer, as JSON: a string is text as it is. Nothing in it is markup, and every `href` was found safe. */
export type Inline = string | { strong: Inline[] } | { em: Inline[] } | { code: string } | { link: Inline[]; href: string } | { br: true };

/** A paragraph, or a list of items; `start` is the first number of a numbered one. */
export type Block = { p: Inline[] } | { list: Block[][]; start?: number };
