/** @jsxImportSource hono/jsx */
import type { Format } from "./format.ts";
import { Track } from "./track.tsx";

export interface Figure {
  label: string;
  value: number;
  /** Such as a share; may be empty. */
  note: string;
}

/** A few counts beside each other, each drawn as a part of the largest. */
export function Figures({ figures, format }: { figures: readonly Figure[]; format: Format }) {
  const most = Math.max(1, ...figures.map(({ value }) => value));
  return (
    <dl class="figures">
      {figures.map(({ label, value, note }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <b>{format.count(value)}</b>
            <span class="small">{note}</span>
            <Track part={value / most} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
