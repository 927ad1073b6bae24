import type { Undo } from "../widget.ts";
import { createExitDetector, type ExitLimits, type ExitSample, type ExitSignal } from "./exit-detector.ts";
import type { TriggerWatcher } from "./triggers.ts";

export type ExitSensitivity = "low" | "medium" | "high";

/** Time source and timer of the watcher. */
export interface ExitClock {
  /** Milliseconds; must go on while the device sleeps. */
  now(): number;
  /** Runs once after `ms`; the undo cancels. */
  wait(ms: number, run: () => void): Undo;
}

export interface ExitIntentOptions {
  /** How sure to be: `low` interrupts least and misses most. Default `medium`. */
  sensitivity?: ExitSensitivity | undefined;
  window?: Window;
  clock?: ExitClock;
  /** Whether a person made an event. Default: `isTrusted`. */
  isReal?: (event: Event) => boolean;
}

/** A pointer that comes back within two seconds was no exit; only `low` can afford to wait that long. */
const LIMITS: { [sensitivity in ExitSensitivity]: ExitLimits } = {
  low: { confirm: 2000, speed: 1.5, length: 0.75, away: 15000 },
  medium: { confirm: 250, speed: 1, length: 0.5, away: 5000 },
  high: { confirm: 120, speed: 1, length: 0.5, away: 5000 },
};

const realClock: ExitClock = {
  now: Date.now,
  wait(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * Calls `onIntent` when the visitor seems about to leave. Signals come from a mouse that heads for the top edge and stays out, from a finger
 * that flings the page back up, and from a return to the page after an absence; never from Back, unload or loss of focus. After an
 * intent the visitor must dwell and act afresh before the next one, so a caller that declined may get another chance.
 */
export function watchExitIntent(
  { sensitivity = "medium", window: view = window, clock = realClock, isReal = (event) => event.isTrusted }: ExitIntentOptions,
  onIntent: (signal: ExitSignal) => void,
): Undo {
  const { document: page } = view;
  const listening = new AbortController();
  const judge = createExitDetector(LIMITS[sensitivity]);
  let due: number | undefined;
  let cancel: Undo = () => {};

  const take = (sample: ExitSample) => {
    const { intent, due: next } = judge(sample);
    if (next !== due) {
      cancel();
      due = next;
      if (due !== undefined) cancel = clock.wait(due - clock.now(), tick);
    }
    if (intent) onIntent(intent);
  };
  // A timer may fire a moment early by the clock's rounding.
  const tick = () => take({ kind: "tick", at: Math.max(clock.now(), due ?? 0), busy: isFieldFocused(page) });
  const listen = <Name extends keyof DocumentEventMap>(name: Name, run: (event: DocumentEventMap[Name]) => void) =>
    page.addEventListener(name, run, { capture: true, passive: true, signal: listening.signal });

  const act = (event: Event) => isReal(event) && take({ kind: "act", at: clock.now() });
  listen("pointerdown", act);
  listen("keydown", act);
  listen("wheel", act);

  const point = (kind: "move" | "leave") => (event: PointerEvent) => {
    if (event.pointerType !== "mouse" || (kind === "leave" && event.relatedTarget)) return;
    const busy = event.buttons !== 0 || isFieldFocused(page);
    take({ kind, at: clock.now(), x: event.clientX, y: event.clientY, width: view.innerWidth, busy });
  };
  listen("pointermove", point("move"));
  listen("pointerout", point("leave"));

  let touched = false;
  const touch = (event: TouchEvent) => {
    touched = true;
    const finger = event.touches.length === 1 ? event.touches[0] : undefined;
    take({ kind: "touch", at: clock.now(), ...(finger && { y: finger.clientY }) });
  };
  for (const name of ["touchstart", "touchmove", "touchend", "touchcancel"] as const) listen(name, touch);
  listen("scroll", (event) => {
    if (!touched || event.target !== page) return;
    const height = view.innerHeight;
    take({ kind: "scroll", at: clock.now(), y: view.scrollY, end: page.documentElement.scrollHeight - height, height });
  });

  const look = () => take({ kind: page.visibilityState === "hidden" ? "hidden" : "visible", at: clock.now() });
  // Told on a return from the page cache as well.
  listen("visibilitychange", look);
  look();

  return () => {
    listening.abort();
    cancel();
  };
}

/** A focused frame counts too: what is typed inside it cannot be seen from here. */
function isFieldFocused(page: Document): boolean {
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.matches("input, select, textarea, iframe, [contenteditable]") ?? false;
}

/** How long the moment of leaving lasts: what cannot use it waits for the next one. */
const MOMENT = 2_000;

/** The watcher of the trigger rule `exit-intent`. */
const watch: TriggerWatcher = (rule, fire, { window }) =>
  watchExitIntent({ window, ...(rule.on === "exit-intent" && rule) }, () => fire(MOMENT));

export { watch as default };
