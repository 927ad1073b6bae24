/** @jsxImportSource hono/jsx */
import { Track } from "../track.tsx";

export interface Bar {
  label: string;
  /** What is written beside the bar, such as a share and a count. */
  value: string;
  note?: string;
  /** 0 to 1 of the longest possible. */
  part: number;
}

/** Labelled bars that lie: a list of numbers that is also drawn. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  return (
    <dl class="bars">
      {bars.map(({ label, value, note, part }) => (
        <div>
          <dt dir="auto">{label}</dt>
          <dd>
            <b>{value}</b> {note === undefined ? null : <span class="small">{note}</span>}
          </dd>
          <dd class="drawn">
            <Track part={part} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
