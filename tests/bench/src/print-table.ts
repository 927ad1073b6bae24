import { type Figure, isOver, type Table } from "./figure.ts";

function written(value: number, unit: Figure["unit"]): string {
  switch (unit) {
    case "ms":
      return `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
    case "ratio":
      return `${value.toFixed(2)} x`;
    case "shift":
      return value.toFixed(3);
    case "count":
      return value.toFixed(0);
    case "kB":
      return `${value.toFixed(1)} kB`;
    case "per second":
      return value.toLocaleString("en", { maximumSignificantDigits: 3 });
  }
}

function verdict(figure: Figure): string {
  if (figure.most === undefined) return "      ";
  if (!isOver(figure)) return "  ok  ";
  return figure.gates ? "FAILED" : " over ";
}

/** A table as lines of text: verdict, figure, budget, what it is, what else was seen. */
export function printTable({ title, figures }: Table): string {
  const rows = figures.map((figure) => ({
    verdict: verdict(figure),
    value: written(figure.value, figure.unit),
    most: figure.most === undefined ? "" : `of ${written(figure.most, figure.unit)}`,
    what: figure.note ? `${figure.what}  (${figure.note})` : figure.what,
  }));
  const width = (column: "value" | "most") => Math.max(...rows.map((row) => row[column].length));
  const [values, mosts] = [width("value"), width("most")];
  return [title, ...rows.map((row) => `${row.verdict}  ${row.value.padStart(values)} ${row.most.padEnd(mosts)}  ${row.what}`)].join("\n");
}
