import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExitDetector, type ExitLimits, type ExitSample, type ExitSignal } from "./exit-detector.ts";

const limits: ExitLimits = { confirm: 250, speed: 1, length: 0.5, away: 5000 };
const width = 1280;
const height = 800;
const end = 4000;

/** Samples of a visitor who has read for ten seconds and pressed something. */
const settled: ExitSample[] = [
  { kind: "visible", at: 0 },
  { kind: "act", at: 3000 },
];

interface Step {
  x?: number;
  y: number;
  busy?: boolean;
}

const moves = (from: number, steps: Step[], every = 16): ExitSample[] =>
  steps.map(({ x = 600, y, busy = false }, index) => ({ kind: "move", at: from + index * every, x, y, width, busy }));
const leave = (at: number, { x = 600, y, busy = false }: Step): ExitSample => ({ kind: "leave", at, x, y, width, busy });
const tick = (at: number, busy = false): ExitSample => ({ kind: "tick", at, busy });
const line = (from: number, to: number, count: number): Step[] =>
  Array.from({ length: count }, (_, index) => ({ y: from + ((to - from) * index) / (count - 1) }));

const scrolls = (from: number, positions: number[], every = 16): ExitSample[] =>
  positions.map((y, index) => ({ kind: "scroll", at: from + index * every, y, end, height }));
const drag = (from: number, to: number, at: number): ExitSample[] => [
  { kind: "touch", at, y: from },
  { kind: "touch", at: at + 16, y: to },
];
const lift = (at: number): ExitSample => ({ kind: "touch", at });
const positions = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor(Math.abs(to - from) / step) + 1 }, (_, index) => from + Math.sign(to - from) * index * step);

function judge(samples: ExitSample[], changes: Partial<ExitLimits> = {}): ExitSignal[] {
  const detector = createExitDetector({ ...limits, ...changes });
  return samples.flatMap((sample) => detector(sample).intent ?? []);
}
const signals = (...traces: ExitSample[][]) => judge(traces.flat());

const flick = [...moves(10_000, line(300, 20, 6)), leave(10_090, { y: -4 })];

describe("a mouse", () => {
  it("that flicks to the tabs and stays out is an exit", () => {
    expect(signals(settled, flick, [tick(10_340)])).toEqual(["pointer"]);
  });

  it("that drifts out slowly at the top is an exit too", () => {
    expect(signals(settled, moves(10_000, line(60, 2, 12), 30), [leave(10_370, { y: -1 }), tick(10_620)])).toEqual(["pointer"]);
  });

  it("that leaves between two distant samples is an exit, by its last path", () => {
    expect(signals(settled, moves(10_000, line(300, 20, 6)), [leave(10_090, { y: 20 }), tick(10_340)])).toEqual(["pointer"]);
  });

  it("is not judged before the confirmation time has passed", () => {
    expect(signals(settled, flick, [tick(10_339)])).toEqual([]);
  });

  it("that returns before the confirmation is no exit", () => {
    expect(signals(settled, flick, moves(10_200, [{ y: 10 }]), [tick(10_340), tick(11_000)])).toEqual([]);
  });

  it("that returns within two seconds is no exit where the confirmation is two seconds", () => {
    const samples = [...settled, ...flick, ...moves(12_000, [{ y: 10 }]), tick(12_090)];
    expect(judge(samples, { confirm: 2000 })).toEqual([]);
    expect(judge(samples, { confirm: 1900 })).toEqual([]);
    expect(judge([...settled, ...flick, tick(12_090)], { confirm: 2000 })).toEqual(["pointer"]);
  });

  it("that reaches for the scrollbar is no exit", () => {
    const up = Array.from({ length: 8 }, (_, index) => ({ x: 1100 + index * 22, y: 300 - index * 40 }));
    expect(signals(settled, moves(10_000, up), [leave(10_130, { x: 1284, y: 10 }), tick(10_400)])).toEqual([]);
    expect(signals(settled, moves(10_000, line(300, 20, 6)), [leave(10_090, { x: 1250, y: -4 }), tick(10_400)])).toEqual([]);
  });

  it("that leaves by the side, upwards, is no exit", () => {
    const aside = Array.from({ length: 8 }, (_, index) => ({ x: 210 - index * 30, y: 160 - index * 14 }));
    expect(signals(settled, moves(10_000, aside), [leave(10_128, { x: -3, y: 60 }), tick(10_400)])).toEqual([]);
  });

  it("that leaves by the bottom is no exit", () => {
    expect(signals(settled, moves(10_000, line(400, 795, 6)), [leave(10_090, { y: 803 }), tick(10_400)])).toEqual([]);
  });

  it("that heads for the top but stops in the store's menu is no exit", () => {
    expect(signals(settled, moves(10_000, line(400, 30, 6)), [tick(10_400), tick(12_000)])).toEqual([]);
  });

  it("that crawls up and is far from the edge when it vanishes is no exit", () => {
    expect(signals(settled, moves(10_000, line(320, 300, 6)), [leave(10_090, { y: 299 }), tick(10_400)])).toEqual([]);
  });

  it("that lies at the top when the page opens is no exit", () => {
    expect(signals(settled, [leave(10_000, { y: 0 }), tick(10_400)])).toEqual([]);
  });

  it("that drags a selection out of the page is no exit", () => {
    const dragged = line(300, 20, 6).map((step) => ({ ...step, busy: true }));
    expect(signals(settled, moves(10_000, dragged), [leave(10_090, { y: -4, busy: true }), tick(10_400)])).toEqual([]);
  });

  it("that opens a select list or an autocomplete above the page is no exit", () => {
    expect(signals(settled, flick, [tick(10_340, true), tick(10_400)])).toEqual([]);
  });

  it("is no exit while the keyboard is still in use", () => {
    expect(signals(settled, flick, [{ kind: "act", at: 10_200 }, tick(10_400)])).toEqual([]);
  });
});

describe("arming", () => {
  it("needs eight visible seconds", () => {
    const early: ExitSample[] = [
      { kind: "visible", at: 3000 },
      { kind: "act", at: 3500 },
    ];
    expect(signals(early, flick, [tick(10_400)])).toEqual([]);
    const paused: ExitSample[] = [...settled, { kind: "hidden", at: 4000 }, { kind: "visible", at: 8000 }];
    expect(signals(paused, flick, [tick(10_400)])).toEqual([]);
  });

  it("needs one act of a person", () => {
    expect(signals([{ kind: "visible", at: 0 }], flick, [tick(10_400)])).toEqual([]);
  });

  it("starts afresh after an intent", () => {
    const again = [...moves(20_000, line(300, 20, 6)), leave(20_090, { y: -4 }), tick(20_400)];
    expect(signals(settled, flick, [tick(10_340)], again)).toEqual(["pointer"]);
    expect(signals(settled, flick, [tick(10_340), { kind: "act", at: 12_000 }], again)).toEqual(["pointer", "pointer"]);
  });
});

describe("a finger", () => {
  const read = [...drag(700, 300, 5000), lift(5020), ...scrolls(5030, positions(0, 2000, 100), 100)];
  const fling = [...drag(300, 500, 10_000), ...scrolls(10_020, positions(1970, 1400, 30))];

  it("that flings the page up over half a screen is an exit", () => {
    expect(signals(settled, read, fling, [lift(10_330), tick(10_800)])).toEqual(["fling"]);
  });

  it("is judged a moment after it went far enough, however long its momentum lasts", () => {
    expect(signals(settled, read, fling, [lift(10_330), tick(10_520)])).toEqual(["fling"]);
  });

  it("is waited for: a new touch takes the fling back", () => {
    expect(signals(settled, read, fling, [{ kind: "touch", at: 10_330, y: 400 }, tick(10_800)])).toEqual([]);
  });

  it("that scrolls up slowly is no exit", () => {
    const slow = [...drag(300, 500, 10_000), ...scrolls(10_020, positions(1990, 1000, 10))];
    expect(signals(settled, read, slow, [tick(12_000)])).toEqual([]);
  });

  it("that flings down, or bounces back at the end, is no exit", () => {
    const bounce = [...drag(600, 200, 10_000), ...scrolls(10_020, [...positions(2000, 3900, 100), 4000, 3960, 3930, 3920])];
    expect(signals(settled, read, bounce, [tick(12_000)])).toEqual([]);
  });

  it("that taps a link to the top, or the status bar, is no exit", () => {
    const tap: ExitSample[] = [{ kind: "touch", at: 10_000, y: 300 }, lift(10_010)];
    expect(signals(settled, read, tap, scrolls(10_050, positions(1900, 0, 100)), [tick(12_000)])).toEqual([]);
    expect(signals(settled, read, scrolls(10_050, positions(1900, 0, 100)), [tick(12_000)])).toEqual([]);
  });

  it("is not blamed for an anchor jump", () => {
    expect(signals(settled, read, scrolls(10_050, [200]), [tick(12_000)])).toEqual([]);
  });

  it("that goes on with momentum long after is judged by its run, not by a later jump", () => {
    const short = [...drag(300, 340, 10_000), ...scrolls(10_020, positions(1990, 1900, 30)), ...scrolls(11_000, positions(1800, 800, 100))];
    expect(signals(settled, read, short, [tick(12_000)])).toEqual([]);
  });

  it("that pulls to refresh near the top is no exit", () => {
    const pull = [...drag(100, 500, 10_000), ...scrolls(10_020, [60, 30, 0])];
    expect(signals(settled, drag(700, 600, 5000), [lift(5020)], scrolls(5030, [0, 100]), pull, [tick(12_000)])).toEqual([]);
  });

  it("is no exit before a quarter of the page was seen", () => {
    const shallow = [...drag(700, 300, 5000), lift(5020), ...scrolls(5030, positions(0, 900, 100), 100)];
    const up = [...drag(300, 500, 10_000), ...scrolls(10_020, positions(870, 300, 30))];
    expect(signals(settled, shallow, up, [tick(10_800)])).toEqual([]);
  });
});

describe("an absence", () => {
  const away = (from: number, to: number): ExitSample[] => [
    { kind: "hidden", at: from },
    { kind: "visible", at: to },
  ];

  it("of five seconds shows on return", () => {
    expect(signals(settled, away(10_000, 15_000))).toEqual(["return"]);
  });

  it("counts from its start when it is told twice", () => {
    expect(signals(settled, [{ kind: "hidden", at: 10_000 }], away(14_000, 15_000))).toEqual(["return"]);
  });

  it("that is short, or began before the visitor had settled, shows nothing", () => {
    expect(signals(settled, away(10_000, 14_999))).toEqual([]);
    expect(signals(settled, away(5000, 60_000))).toEqual([]);
  });

  it("drops a pointer that was about to be judged", () => {
    expect(signals(settled, flick, away(10_200, 10_300), [tick(10_400)])).toEqual([]);
  });
});

it("never finds an intent without an act, whatever happens", () => {
  const at = fc.integer({ min: 0, max: 60_000 });
  const sample: fc.Arbitrary<ExitSample> = fc.oneof(
    fc.record({
      kind: fc.constantFrom("move" as const, "leave" as const),
      at,
      x: fc.integer({ min: -10, max: 1290 }),
      y: fc.integer({ min: -10, max: 810 }),
      width: fc.constant(width),
      busy: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant("scroll" as const),
      at,
      y: fc.integer({ min: 0, max: end }),
      end: fc.constant(end),
      height: fc.constant(height),
    }),
    fc.record({ kind: fc.constant("touch" as const), at, y: fc.integer({ min: 0, max: height }) }),
    fc.record({ kind: fc.constantFrom("hidden" as const, "visible" as const), at }),
    fc.record({ kind: fc.constant("tick" as const), at, busy: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 60 }), (samples) => {
      expect(signals(samples.sort((a, b) => a.at - b.at))).toEqual([]);
    }),
  );
});
