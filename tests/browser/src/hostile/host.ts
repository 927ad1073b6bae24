/** A page of a shop that does something to whatever is put into it. */
export interface Host {
  /** Ends a sentence that begins with "on a page". */
  readonly name: string;
  /** Put into the head, before the tag unless the tag is the host's own. */
  readonly head?: string;
  /** Put at the end of the body. */
  readonly foot?: string;
  /** In place of the usual tag; `CONFIG` stands for the address of the configuration. */
  readonly tag?: string;
  /** Without a document type, as pages of twenty years ago. */
  readonly quirks?: true;
  /** Draws over what stands in the page itself, which is then its own affair; popups stay in front. */
  readonly drawsOver?: true;
}
