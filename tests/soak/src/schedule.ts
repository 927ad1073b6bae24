import { createDice, type Dice } from "./create-dice.ts";

/** What the network does to a request instead of carrying it and its answer. */
export const faultKinds = ["408", "413", "425", "429", "500", "503", "403", "reset", "hang", "truncated", "lost", "slow"] as const;

export type FaultKind = (typeof faultKinds)[number];

/** What happens to the device, the network or the collector; `tab` counts from 0. */
export type Step =
  | { readonly do: "open"; readonly tab: number; readonly storage: "free" | "blocked" }
  | { readonly do: "close"; readonly tab: number }
  | { readonly do: "navigate"; readonly tab: number }
  | { readonly do: "back"; readonly tab: number }
  | { readonly do: "crash"; readonly tab: number }
  | { readonly do: "kill-browser" }
  | { readonly do: "offline" }
  | { readonly do: "online" }
  /** The next `count` requests meet `kind`; `ms` is how long a slow one takes, `cors` whether a refusal may be read by the page. */
  | {
      readonly do: "fault";
      readonly kind: FaultKind;
      readonly count: number;
      readonly ms: number;
      readonly cors: boolean;
      readonly retryAfter: "none" | "seconds" | "date";
    }
  | { readonly do: "clock"; readonly days: number }
  | { readonly do: "full" }
  | { readonly do: "room" }
  | { readonly do: "kill-collector" }
  | { readonly do: "start-collector" };

export interface Schedule {
  /** Of its chances; no two runs of a seed have the same. */
  readonly seed: number;
  /** Most tabs at once. */
  readonly tabs: number;
  /** Whether the browser dies: it then has a profile of its own on disk. */
  readonly ownBrowser: boolean;
  /** Each step with the milliseconds that pass after it. */
  readonly steps: readonly { readonly step: Step; readonly wait: number }[];
}

type Kind = Step["do"];

/** How often each kind is drawn, in parts of the sum. */
const weights: Readonly<Record<Kind, number>> = {
  open: 4,
  close: 4,
  navigate: 6,
  back: 2,
  crash: 2,
  "kill-browser": 0,
  offline: 2,
  online: 1,
  fault: 14,
  clock: 2,
  full: 1,
  room: 1,
  "kill-collector": 1,
  "start-collector": 1,
};

function drawKind(dice: Dice): Kind {
  const kinds = Object.entries(weights);
  let left = dice.random() * kinds.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [kind, weight] of kinds) {
    left -= weight;
    if (left < 0 && isKind(kind)) return kind;
  }
  return "fault";
}

const isKind = (name: string): name is Kind => name in weights;

function drawStep(dice: Dice, kind: Kind, tabs: number): Step {
  const tab = dice.between(0, tabs - 1);
  switch (kind) {
    case "open":
      return { do: kind, tab, storage: dice.random() < 0.15 ? "blocked" : "free" };
    case "close":
    case "navigate":
    case "back":
    case "crash":
      return { do: kind, tab };
    case "fault":
      return {
        do: kind,
        kind: dice.pick(faultKinds),
        count: dice.between(1, 6),
        ms: dice.between(50, 600),
        cors: dice.random() < 0.7,
        retryAfter: dice.random() < 0.8 ? "none" : dice.pick(["seconds", "date"]),
      };
    case "clock":
      return { do: kind, days: dice.pick([-1, 1]) };
    default:
      return { do: kind };
  }
}

/** The schedule of one run of a seed, both whole numbers: always the same. Every seventh run kills the browser. */
export function makeSchedule(given: number, run: number): Schedule {
  const seed = given * 1_000_000 + run;
  const dice = createDice(seed);
  const tabs = dice.between(1, 8);
  const ownBrowser = run % 7 === 6;
  const steps = Array.from({ length: dice.between(6, 14) }, () => ({
    step: drawStep(dice, drawKind(dice), tabs),
    wait: dice.between(0, 60),
  }));
  if (ownBrowser) steps.splice(dice.between(1, steps.length), 0, { step: { do: "kill-browser" }, wait: 0 });
  return { seed, tabs, ownBrowser, steps };
}
