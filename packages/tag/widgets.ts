/** Chunks that are widgets: they are bundled together, and what two of them need is one part. */
export const widgets: ReadonlySet<string> = new Set(["survey", "shelf", "retention", "faq"]);
