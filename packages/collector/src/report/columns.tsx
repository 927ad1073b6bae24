/** @jsxImportSource hono/jsx */
import type { Format } from "./format.ts";
import type { Tone } from "./tone.ts";

export interface Column {
  label: string;
  count: number;
  tone: Tone;
}

interface ColumnsProps {
  columns: readonly Column[];
  /** What the ends of the scale mean. */
  low?: string | undefined;
  high?: string | undefined;
  /** Height of the tallest column, in pixels. */
  tallest?: number;
  format: Format;
}

/** Steps of a scale as columns that stand: a list of numbers that is also drawn. */
export function Columns({ columns, low, high, tallest = 96, format }: ColumnsProps) {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  return (
    <div class="spread">
      <dl class={columns.length > 11 ? "many" : undefined}>
        {columns.map(({ label, count, tone }) => (
          <div class={tone}>
            <dt>{label}</dt>
            <dd>
              <span class={count === 0 ? "zero" : ""}>{format.count(count)}</span>
              <svg height={((tallest * count) / most).toFixed(1)} aria-hidden="true">
                <rect width="100%" height="100%" />
              </svg>
            </dd>
          </div>
        ))}
      </dl>
      {low === undefined && high === undefined ? null : (
        <p class="ends small" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </p>
      )}
    </div>
  );
}
