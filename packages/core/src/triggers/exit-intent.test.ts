import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ExitSignal } from "./exit-detector.ts";
import { type ExitClock, type ExitIntentOptions, watchExitIntent } from "./exit-intent.ts";

class FakeClock implements ExitClock {
  time = 0;
  private waiting: { at: number; run: () => void }[] = [];
  now = () => this.time;
  wait = (ms: number, run: () => void) => {
    const entry = { at: this.time + ms, run };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  };
  get pending() {
    return this.waiting.length;
  }
  go(ms: number) {
    this.time += ms;
    const due = this.waiting.filter((entry) => entry.at <= this.time);
    this.waiting = this.waiting.filter((entry) => entry.at > this.time);
    for (const entry of due) entry.run();
  }
}

let clock: FakeClock;
let signals: ExitSignal[];
let stop: () => void;

const watch = (options: ExitIntentOptions = {}) => {
  stop = watchExitIntent({ clock, isReal: () => true, ...options }, (signal) => signals.push(signal));
};
const pointer = (type: string, x: number, y: number, more: PointerEventInit = {}) =>
  document.body.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: "mouse", clientX: x, clientY: y, ...more }));
const flick = (more: PointerEventInit = {}) => {
  for (const y of [300, 200, 100, 20]) {
    clock.go(16);
    pointer("pointermove", 500, y, more);
  }
  clock.go(16);
  pointer("pointerout", 500, -2, more);
};
const settle = () => {
  document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  clock.go(9000);
};
const hide = (state: "hidden" | "visible") => {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
};

beforeEach(() => {
  clock = new FakeClock();
  signals = [];
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe("watchExitIntent", () => {
  it("tells of a mouse that leaves by the top and stays away", () => {
    watch();
    settle();
    flick();
    clock.go(249);
    expect(signals).toEqual([]);
    clock.go(1);
    expect(signals).toEqual(["pointer"]);
  });

  it("waits longer for a careful merchant", () => {
    watch({ sensitivity: "low" });
    settle();
    flick();
    clock.go(1999);
    expect(signals).toEqual([]);
    clock.go(1);
    expect(signals).toEqual(["pointer"]);
  });

  it("counts only what a person did", () => {
    watch({ isReal: (event) => event.isTrusted });
    settle();
    flick();
    clock.go(500);
    expect(signals).toEqual([]);
  });

  it("ignores pens, pressed buttons and moves between elements", () => {
    watch();
    settle();
    flick({ pointerType: "pen" });
    flick({ buttons: 1 });
    flick({ relatedTarget: document.body });
    clock.go(3000);
    expect(signals).toEqual([]);
  });

  it.each(["input", "select", "textarea"])("stays quiet while a focused %s may have a list open above the page", (name) => {
    const field = document.createElement(name);
    field.tabIndex = 0;
    document.body.append(field);
    watch();
    settle();
    field.focus();
    expect(document.activeElement).toBe(field);
    flick();
    clock.go(500);
    expect(signals).toEqual([]);
  });

  it("stays quiet while a frame has the focus", () => {
    const focused = vi.spyOn(document, "activeElement", "get").mockReturnValue(document.createElement("iframe"));
    watch();
    settle();
    flick();
    clock.go(500);
    expect(signals).toEqual([]);
    focused.mockReturnValue(document.body);
    flick();
    clock.go(500);
    expect(signals).toEqual(["pointer"]);
  });

  it("stays quiet while a field inside a shadow root has the focus", () => {
    const host = document.createElement("div");
    const field = document.createElement("input");
    host.attachShadow({ mode: "open" }).append(field);
    document.body.append(host);
    watch();
    settle();
    field.focus();
    flick();
    clock.go(500);
    expect(signals).toEqual([]);
  });

  it("tells of a return after five seconds in another tab", () => {
    watch();
    settle();
    hide("hidden");
    clock.go(5000);
    hide("visible");
    expect(signals).toEqual(["return"]);
  });

  it("tells of an upward fling, and reads no layout before the first touch", () => {
    const measured = vi.spyOn(document.documentElement, "scrollHeight", "get").mockReturnValue(4000);
    const scrollTo = (y: number) => {
      clock.go(16);
      vi.spyOn(window, "scrollY", "get").mockReturnValue(y);
      document.dispatchEvent(new Event("scroll"));
    };
    const touch = (type: string, y?: number) =>
      document.body.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { touches: y === undefined ? [] : [{ clientY: y }] }));
    watch();
    scrollTo(100);
    expect(measured).not.toHaveBeenCalled();
    settle();
    touch("touchstart", 600);
    touch("touchmove", 300);
    for (let y = 100; y <= 2500; y += 100) scrollTo(y);
    touch("touchend");
    clock.go(1000);
    touch("touchstart", 300);
    touch("touchmove", 400);
    for (let y = 2480; y >= 1900; y -= 40) scrollTo(y);
    touch("touchend");
    clock.go(250);
    expect(signals).toEqual(["fling"]);
  });

  it("never asks to be told of Back or of the page's end", () => {
    const names = [vi.spyOn(window, "addEventListener"), vi.spyOn(document, "addEventListener")];
    const push = vi.spyOn(history, "pushState");
    watch();
    const heard = names.flatMap((spy) => spy.mock.calls.map(([name]) => name));
    expect(heard).toContain("pointermove");
    expect(heard.filter((name) => ["popstate", "beforeunload", "unload", "pagehide", "blur"].includes(name))).toEqual([]);
    expect(push).not.toHaveBeenCalled();
  });

  it("leaves no listener and no timer when undone", () => {
    watch();
    settle();
    flick();
    expect(clock.pending).toBe(1);
    stop();
    expect(clock.pending).toBe(0);
    settle();
    flick();
    clock.go(500);
    expect(signals).toEqual([]);
    stop();
  });
});
