/** Why a visitor seems about to leave: the pointer went for the tabs, a finger flung the page back up, or they came back after a while. */
export type ExitSignal = "pointer" | "fling" | "return";

/** Times in milliseconds, distances in CSS pixels of the layout viewport. */
export interface ExitLimits {
  /** Visible time on the page before anything counts. */
  dwell: number;
  /** How far ahead the pointer's path is drawn. */
  horizon: number;
  /** How long the pointer must stay outside, or the finger off the page. */
  confirm: number;
  /** Band at the right edge that belongs to the scrollbar. */
  band: number;
  /** Least speed of a fling, in pixels per millisecond. */
  speed: number;
  /** Least length of a fling, in viewport heights. */
  length: number;
  /** Part of the page that must have been seen before a fling counts, 0 to 1. */
  depth: number;
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
  | { kind: "act" | "hidden" | "visible"; at: number }
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
  let finger: { at: number; y: number | undefined; pulled: number } | undefined;
  let pending: ExitSignal | undefined;
  let due: number | undefined;

  const visibleFor = (at: number) => seen + (since === undefined ? 0 : at - since);
  const isArmed = (at: number) => acted && visibleFor(at) >= limits.dwell;
  const drop = () => {
    pending = due = undefined;
  };
  const expect = (signal: ExitSignal, at: number) => {
    pending = signal;
    due ??= at + limits.confirm;
  };
  /** After an intent the visitor must dwell and act afresh before the next one. */
  const found = (intent: ExitSignal, at: number): ExitVerdict => {
    seen = 0;
    since = at;
    acted = false;
    return { intent };
  };

  const point = (sample: ExitSample & { kind: "move" | "leave" }) => {
    const { kind, at, x, width } = sample;
    if (pending) path = [];
    drop();
    path = [...path.filter((before) => at - before.at <= PATH_MS), sample];
    if (sample.busy || x >= width - limits.band || !isArmed(at)) headedAt = Number.NaN;
    else if (crossesTop(path, width, limits)) headedAt = at;
    else if (kind === "move") headedAt = Number.NaN;
    if (kind === "leave" && at - headedAt <= limits.horizon) expect("pointer", at);
  };

  const touch = (at: number, y: number | undefined) => {
    const pulled = finger?.pulled ?? 0;
    if (y === undefined) finger = { at, y, pulled };
    else {
      finger = { at, y, pulled: finger?.y === undefined ? 0 : pulled + y - finger.y };
      drop();
    }
  };

  const scroll = (sample: ExitSample & { kind: "scroll" }) => {
    const { at, y, end, height } = sample;
    if (end > 0) deepest = Math.max(deepest, y / end);
    if (y > top) {
      climb = [];
      drop();
    } else if (y < top) {
      if (at - (climb.at(-1)?.at ?? at) > GAP_MS) climb = [];
      // Only a finger that drew the page down starts a run: links to the top, anchors and the status bar move it without one.
      if (climb.length || (finger && finger.pulled >= PULL_PX && at - finger.at <= GAP_MS)) {
        const least = limits.length * height;
        // A run is fast enough if it covers the least length within the time which that length takes at the least speed.
        climb = [...climb, { at, y }].filter((before) => at - before.at <= least / limits.speed);
        if ((climb[0]?.y ?? y) - y >= least && deepest >= limits.depth && isArmed(at)) expect("fling", at);
      }
    }
    top = y;
  };

  return (sample) => {
    const { at, kind } = sample;
    if (kind === "visible") {
      const left = awaySince;
      awaySince = undefined;
      since ??= at;
      path = [];
      if (left !== undefined && at - left >= limits.away) return found("return", at);
    } else if (kind === "hidden") {
      if (isArmed(at)) awaySince ??= at;
      seen = visibleFor(at);
      since = undefined;
      drop();
    } else if (kind === "act") {
      acted = true;
      drop();
    } else if (kind === "touch") touch(at, sample.y);
    else if (kind === "scroll") scroll(sample);
    else if (kind === "move" || kind === "leave") point(sample);
    else if (kind === "tick" && pending && due !== undefined && at >= due) {
      const signal = pending;
      drop();
      if (!sample.busy) return found(signal, at);
    }
    return { due };
  };
}

/** Whether the path, drawn on in a straight line, meets the top edge within the horizon, clear of the scrollbar and of the sides. */
function crossesTop(path: Point[], width: number, limits: ExitLimits): boolean {
  const first = path[0];
  const last = path.at(-1);
  if (!first || !last || last.at <= first.at || last.y >= first.y) return false;
  const elapsed = last.at - first.at;
  const wait = Math.max(0, (last.y * elapsed) / (first.y - last.y));
  const x = last.x + ((last.x - first.x) / elapsed) * wait;
  return wait <= limits.horizon && x >= 0 && x < width - limits.band;
}
