import { glyphs as shared } from "@noren/ui";

/** Outlines that the panel draws. */
export const glyphs = {
  ...shared,
  search: "M13 13l4 4M14.5 9a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0z",
  chevron: "M8 5l5 5-5 5",
  help: "M7.5 7.5a2.5 2.5 0 1 1 3.7 2.2q-1.2.7-1.2 2.1M10 14.9v.1",
};
