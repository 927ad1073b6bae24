/** What stands at `start` to `end` of a text is to be `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with edits made that do not overlap, in whatever order they come. */
export function applyEdits(code: string, edits: readonly Edit[]): string {
  let edited = "";
  let from = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    edited += code.slice(from, start) + text;
    from = end;
  }
  return edited + code.slice(from);
}
