/** Outlines that most widgets draw; the rest come with `Icon`. */
export const glyphs = {
  close: "M5 5l10 10M15 5L5 15",
  back: "M16 10H4M9 5l-5 5 5 5",
  check: "M4 10.5l4 4L16 6",
};
