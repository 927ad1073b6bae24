import type { MeasureName } from "../../survey/measure.ts";

/** A stretch of a scale with evenly spaced ticks, the first and last at its ends. */
export interface Axis {
  low: number;
  high: number;
  ticks: number[];
}

const limits: { readonly [Name in MeasureName]: readonly [low: number, high: number, least: number] } = {
  nps: [-100, 100, 40],
  csat: [0, 100, 20],
  yes: [0, 100, 20],
  ces: [1, 7, 1],
  mean: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0.5],
};

/** An axis for values of a measure: as much of its scale as they need, in steps that are easy to read. */
export function axisFor(measure: MeasureName, values: readonly number[]): Axis {
  const [floor, ceiling, least] = limits[measure];
  const known = values.filter(Number.isFinite);
  const [from, to] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
  const padding = Math.max(0, least - (to - from)) / 2;
  const step = stepFor(Math.max(to - from, least) / 4);
  // Adding nought turns −0 into 0.
  const low = Math.max(floor, Math.floor((from - padding) / step + 1e-9) * step) + 0;
  const high = Math.min(ceiling, Math.ceil((to + padding) / step - 1e-9) * step) + 0;
  const count = Math.max(1, Math.round((high - low) / step));
  return { low, high, ticks: Array.from({ length: count + 1 }, (_, place) => low + ((high - low) * place) / count) };
}

/** 1, 2 or 5 times a power of ten. */
function stepFor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10) * power;
}

/** Where a value lies, from 0 to `length`, in hundredths of a unit. */
export function placeOn({ low, high }: Axis, value: number, length: number): number {
  const part = high === low ? 0.5 : Math.min(1, Math.max(0, (value - low) / (high - low)));
  return Math.round(part * length * 100) / 100;
}
