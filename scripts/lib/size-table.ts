import type { Figure } from "./measure.ts";

const start = "<!-- size -->";
const end = "<!-- /size -->";

/** Bytes as kilobytes of 1000, one decimal. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function sizeTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, bytes, most }) => `| ${what} | ${kilobytes(bytes)} | ${kilobytes(most)} |`);
  return ["| what | size | the design allows |", "|---|---|---|", ...rows].join("\n");
}

/** The text with the table put between its markers, or undefined if there are none. */
export function withSizeTable(text: string, figures: readonly Figure[]): string | undefined {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return undefined;
  return `${text.slice(0, from + start.length)}\n${sizeTable(figures)}\n${text.slice(to)}`;
}
