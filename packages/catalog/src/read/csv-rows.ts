import { CsvError, parse } from "csv-parse/sync";
import { ReadError } from "./read-error.ts";
import { shorten } from "./shorten.ts";

export interface Row {
  /** Line of the file on which the row ends, from 1. */
  line: number;
  /** The trimmed cell of the first of these columns that the file has; empty where the column or the cell is missing. */
  cell(...columns: string[]): string;
}

/**
 * Rows of a CSV text with a header line. Cells and column names are trimmed; short rows read as empty cells at the end.
 *
 * @throws {ReadError} when the text is not CSV, has no header, or lacks a column: of each of the `needed` groups it must have one.
 */
export function csvRows(csv: string, needed: readonly (readonly string[])[]): Row[] {
  const [header, ...records] = parseCsv(csv);
  if (!header) throw new ReadError("line 1", "a header line", "an empty file");
  const positions = new Map<string, number>();
  for (const [position, name] of header.cells.entries()) {
    if (!positions.has(name)) positions.set(name, position);
  }
  const missing = needed.filter((group) => !group.some((column) => positions.has(column)));
  if (missing.length > 0) {
    const names = missing.map((group) => group.map((column) => `"${column}"`).join(" or "));
    throw new ReadError("line 1", `${names.length > 1 ? "columns" : "a column"} ${names.join(", ")}`, shorten(header.cells.join(",")));
  }
  return records.map(({ cells, line }) => ({
    line,
    cell: (...columns) => {
      const position = columns.map((column) => positions.get(column)).find((found) => found !== undefined);
      return position === undefined ? "" : (cells[position] ?? "");
    },
  }));
}

function parseCsv(csv: string): { cells: string[]; line: number }[] {
  const lines: number[] = [];
  try {
    const records = parse(csv, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines: line }) => {
        lines.push(line);
        return cells;
      },
    });
    return records.map((cells, index) => ({ cells, line: lines[index] ?? 0 }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ReadError(`line ${String(error.lines ?? "?")}`, "CSV", shorten(error.message));
  }
}
