/** Why a visitor seems about to leave: the pointer went for the tabs, a finger flung the page back up, or they came back after a while. */
export type ExitSignal = "pointer" | "fling" | "return";

/** How sure a signal must be. Times in milliseconds, distances in CSS pixels of the layout viewport. */
export interface ExitLimits {
  /** How long the pointer must stay outside, or the finger off the page. */
  confirm: number;
  /** Least speed of a fling, in pixels per millisecond. */
  speed: number;
  /** Least length of a fling, in viewport heights. */
  length: number;
  /** Least absence before a return counts. */
  away: number;
}

/** `busy`: a button is pressed, or a field or frame has the focus. `at` in milliseconds of any one clock. */
export type ExitSample =
  | { kind: "move" | "leave"; at: number; x: number; y: number; width: number; busy: boolean }
  /** A finger on the glass at `y`; no `y`: lifted, or more than one finger. */
  | { kind: "touch"; at: number; y?: number }
  /** Page scrolled to `y` of at most `end`. */
  | { kind: "scroll"; at: number; y: number; end: number; height: number }
  /** A press, a key or a wheel turn that a person made. */
  | { kind: "act"; at: number }
  | { kind: "hidden"; at: number }
  | { kind: "visible"; at: number }
  | { kind: "tick"; at: number; busy: boolean };

/** `intent`: found by this sample. `due`: a `tick` is wanted at this time, in place of any that was wanted before. */
export interface ExitVerdict {
  intent?: ExitSignal | undefined;
  due?: number | undefined;
}

interface Point {
  at: number;
  x: number;
  y: number;
}
type Height = Pick<Point, "at" | "y">;

/** Visible time on the page before anything counts. */
const DWELL_MS = 8000;
/** How far ahead the pointer's path is drawn. */
const HORIZON_MS = 150;
/** Band at the right edge that belongs to the scrollbar. */
const BAND_PX = 40;
/** Part of the page that must have been seen before a fling counts. */
const DEPTH = 0.25;
const PATH_MS = 100;
const GAP_MS = 150;
const PULL_PX = 10;

/** A judge of one page's samples, given in the order of their time. Its verdicts depend on nothing else. */
export function createExitDetector(limits: ExitLimits): (sample: ExitSample) => ExitVerdict {
  let seen = 0;
  let since: number | undefined;
  let acted = false;
  let awaySince: number | undefined;
  let path: Point[] = [];
  let headedAt = Number.NaN;
  let climb: Height[] = [];
  let top = 0;
  let deepest = 0;
  let fingerAt = Number.NaN;
  let fingerY: number | undefined;
  let pulled = 0;
  let pending: ExitSignal | undefined;
  let due: number | undefined;

  return (sample) => {
    const { at, kind } = sample;
    const visible = seen + at - (since ?? at);
    const armed = acted && visible >= DWELL_MS;
    const waited = pending;
    const wasDue = due;
    // Whatever the visitor does takes a waiting intent back; the few samples that do not put it there again.
    const keep = (): void => {
      pending = waited;
      due = wasDue;
    };
    pending = due = undefined;
    let intent: ExitSignal | undefined;

    if (kind === "visible") {
      if (at - (awaySince ?? at) >= limits.away) intent = "return";
      awaySince = undefined;
      since ??= at;
      keep();
    } else if (kind === "hidden") {
      if (armed) awaySince ??= at;
      seen = visible;
      since = undefined;
    } else if (kind === "act") acted = true;
    else if (kind === "touch") {
      const { y } = sample;
      if (y === undefined) keep();
      else pulled = fingerY === undefined ? 0 : pulled + y - fingerY;
      fingerAt = at;
      fingerY = y;
    } else if (kind === "scroll") {
      const { y, end, height } = sample;
      if (end > 0) deepest = Math.max(deepest, y / end);
      if (y > top) climb = [];
      else keep();
      if (y < top) {
        if (at - (climb.at(-1)?.at ?? at) > GAP_MS) climb = [];
        // Only a finger that drew the page down starts a run: links to the top, anchors and the status bar move it without one.
        if (climb.length || (pulled >= PULL_PX && at - fingerAt <= GAP_MS)) {
          const least = limits.length * height;
          // A run is fast enough if it covers the least length within the time which that length takes at the least speed.
          climb = [...climb, { at, y }].filter((before) => at - before.at <= least / limits.speed);
          if ((climb[0]?.y ?? y) - y >= least && deepest >= DEPTH && armed) {
            pending = "fling";
            due ??= at + limits.confirm;
          }
        }
      }
      top = y;
    } else if (kind === "tick") {
      if (at < (due ?? wasDue ?? at)) keep();
      else if (!sample.busy) intent = waited;
    } else {
      const { x, width } = sample;
      path = [...path.filter((before) => at - before.at <= PATH_MS), sample];
      const fits = !sample.busy && x < width - BAND_PX && armed;
      if (fits && crossesTop(path, width)) headedAt = at;
      else if (!fits || kind === "move") headedAt = Number.NaN;
      if (kind === "leave" && at - headedAt <= HORIZON_MS) {
        pending = "pointer";
        due = at + limits.confirm;
      }
    }

    if (intent) {
      // The visitor must dwell and act afresh before the next one.
      seen = 0;
      since = at;
      acted = false;
    }
    return { intent, due };
  };
}

/** Whether the path, drawn on in a straight line, meets the top edge within the horizon, clear of the scrollbar and of the sides. */
function crossesTop(path: Point[], width: number): boolean {
  const first = path[0];
  const last = path.at(-1);
  if (!first || !last || last.at <= first.at || last.y >= first.y) return false;
  const elapsed = last.at - first.at;
  const wait = Math.max(0, (last.y * elapsed) / (first.y - last.y));
  const x = last.x + ((last.x - first.x) / elapsed) * wait;
  return wait <= HORIZON_MS && x >= 0 && x < width - BAND_PX;
}
