/** One thing that was measured. */
export interface Figure {
  /** For scripts that read the figures: it stays when the words change. */
  readonly key: string;
  readonly what: string;
  readonly value: number;
  /** `ratio` is ours over theirs, so below 1 is better; counts have none. */
  readonly unit: "ms" | "ratio" | "shift" | "count" | "per second" | "kB";
  /** What the design allows at most. */
  readonly most?: number;
  /** Over budget fails the command: only for what another machine, or this one on a busy day, measures alike. */
  readonly gates?: boolean;
  /** What else was seen, such as the spread or the slowest run. */
  readonly note?: string;
}

export const isOver = ({ value, most }: Figure): boolean => most !== undefined && value > most;

/** A title, and the figures under it. */
export interface Table {
  readonly title: string;
  readonly figures: readonly Figure[];
}
