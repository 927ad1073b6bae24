import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Campaign, Frequency } from "../schema/campaign.ts";
import { facts } from "../testing/facts.ts";
import { rememberConversion, rememberDismissed, rememberShown } from "../testing/remember.ts";
import { type ArbiterInput, decide } from "./arbiter.ts";
import { type ArbiterMemory, emptyMemory } from "./memory.ts";
import { restrain } from "./restrain.ts";
import { isScheduled } from "./schedule.ts";
import { type Limits, scopeNames } from "./scopes.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const START = 20_000 * DAY;
const everything = facts();
const nothing = new Set<string>();

type End = "closed" | "snoozed" | "coupon_copied" | "purchase" | "left" | "new page" | "nothing";
const ends: readonly End[] = ["closed", "snoozed", "coupon_copied", "purchase", "left", "new page", "nothing"];

/** What happens in one of three tabs after some minutes: an end of what shows there, then a look at what may show. */
interface Step {
  tab: number;
  minutes: number;
  end: End;
  newSession: boolean;
}

interface Show {
  campaign: Campaign;
  at: number;
  page: number;
  session: number;
}

interface Tab {
  page: number;
  showing: Campaign | undefined;
  onPage: { [scope: string]: number };
}

/** A browser with three tabs and one memory, as `interrupter.ts` runs them. */
function simulate(config: Limits & { campaigns: readonly Campaign[] }, steps: readonly Step[]) {
  const shows: Show[] = [];
  const tabs = [0, 1, 2].map((page): Tab => ({ page, showing: undefined, onPage: {} }));
  const conversions: { campaign: Campaign | undefined; name: string; at: number }[] = [];
  let memory: ArbiterMemory = emptyMemory;
  let now = START;
  let session = 0;
  let pages = 3;
  const closings = new Map<string, number>();
  const snoozes = new Map<string, number>();

  const all = new Set(config.campaigns.map(({ id }) => id));
  const still = {
    facts: everything,
    triggered: all,
    places: nothing,
    failed: nothing,
    quiet: undefined,
    automation: undefined,
    iframe: false,
  };
  const input: ArbiterInput = { ...config, ...still, memory, now, session: "0", showing: nothing, onPage: {}, restrain, isScheduled };
  const look = (tab: Tab) => {
    const decisions = decide(
      Object.assign(input, {
        memory,
        now,
        session: `${session}`,
        onPage: tab.onPage,
        showing: tab.showing ? new Set([tab.showing.id]) : nothing,
      }),
    );
    const of = (wanted: string) => config.campaigns.filter((_, index) => decisions[index]?.reason === wanted);
    return { ready: of("ready"), lost: of("priority") };
  };
  const leave = (tab: Tab) => Object.assign(tab, { page: pages++, showing: undefined, onPage: {} });

  for (const { tab: index, minutes, end, newSession } of steps) {
    const tab = tabs[index];
    if (!tab) continue;
    now += minutes * MINUTE;
    if (newSession) session++;
    const { showing } = tab;
    if (end === "purchase") {
      memory = rememberConversion(memory, config, { name: end, campaign: undefined, at: now });
      conversions.push({ campaign: undefined, name: end, at: now });
    } else if (showing && end === "coupon_copied") {
      memory = rememberConversion(memory, config, { name: end, campaign: showing.id, at: now });
      conversions.push({ campaign: showing, name: end, at: now });
    } else if (showing && (end === "closed" || end === "snoozed")) {
      memory = rememberDismissed(memory, showing, end, now);
      for (const scope of scopeNames(showing)) (end === "closed" ? closings : snoozes).set(scope, now);
      tab.showing = undefined;
    } else if (end === "left" || end === "new page") leave(tab);

    // The claim reads the memory anew, within its transaction: whatever else a tab may have believed before.
    const { ready, lost } = look(tab);
    const [campaign] = ready;
    if (ready.length > 1) expect.fail(`${ready.map(({ id }) => id)} were ready at once`);
    if (!campaign) continue;
    if (tab.showing) expect.fail(`${campaign.id} came over ${tab.showing.id}`);
    checkTurn(campaign, lost, shows);
    shows.push({ campaign, at: now, page: tab.page, session });
    memory = rememberShown(memory, campaign, `${session}`, now);
    for (const scope of scopeNames(campaign)) tab.onPage[scope] = (tab.onPage[scope] ?? 0) + 1;
    tab.showing = campaign;
    check(config, shows, conversions, closings, snoozes, memory);
  }
  return shows;
}

/** Checks that nobody who could have shown had the better claim: a higher priority, or as high a one and a longer wait. */
function checkTurn(winner: Campaign, rivals: readonly Campaign[], shows: readonly Show[]): void {
  const last = ({ id }: Campaign) => shows.findLast((show) => show.campaign.id === id)?.at ?? 0;
  const { priority = 0 } = winner;
  for (const rival of rivals) {
    const better = (rival.priority ?? 0) - priority;
    if (better > 0 || (better === 0 && last(rival) < last(winner))) expect.fail(`${winner.id} went before ${rival.id}`);
  }
}

const usual: Frequency = {
  perPage: 1,
  perSession: 1,
  closedDays: 30,
  snoozeDays: 7,
  stopAfter: ["survey_completed", "coupon_copied", "lead_submitted"],
  untilDone: true,
};

/** Checks the last show against all that came before, by counting it anew from the history. */
function check(
  { campaigns, frequency = {}, cooldownHours = 24 }: Limits & { campaigns: readonly Campaign[] },
  shows: readonly Show[],
  conversions: readonly { campaign: Campaign | undefined; name: string; at: number }[],
  closings: ReadonlyMap<string, number>,
  snoozes: ReadonlyMap<string, number>,
  memory: ArbiterMemory,
): void {
  const last = shows.at(-1);
  if (!last) return;
  const { campaign, at, page, session } = last;
  const scopes: [scope: string, limits: Frequency, member: (each: Campaign) => boolean][] = [
    [campaign.id, { ...usual, ...campaign.frequency }, (each) => each === campaign],
    [`*${campaign.widget}`, frequency.widgets?.[campaign.widget] ?? {}, (each) => each.widget === campaign.widget],
    ["*", { days: cooldownHours / 24, ...frequency.overall }, () => true],
  ];
  for (const [scope, limits, member] of scopes) {
    const before = shows.slice(0, -1).filter((show) => member(show.campaign));
    const { perPage = 1e9, perSession = 1e9, lifetime = 1e9, within, days = 0, closedDays = 0, snoozeDays = 0 } = limits;
    const fits =
      before.filter((show) => show.page === page).length < perPage &&
      before.filter((show) => show.session === session).length < perSession &&
      before.length < lifetime &&
      (!within || before.filter((show) => show.at > at - within.days * DAY).length < within.times) &&
      at >= (before.at(-1)?.at ?? 0) + days * DAY &&
      at >= (closings.get(scope) ?? 0) + closedDays * DAY &&
      at >= (snoozes.get(scope) ?? 0) + snoozeDays * DAY &&
      !conversions.some(
        (conversion) =>
          limits.stopAfter?.includes(conversion.name) &&
          (!conversion.campaign || member(conversion.campaign)) &&
          campaigns.some((each) => member(each)) &&
          (limits.untilDone !== false || at < conversion.at + (limits.doneDays ?? 0) * DAY),
      );
    if (!fits) expect.fail(`${scope} was shown past ${JSON.stringify(limits)}, with ${JSON.stringify(memory.campaigns[scope])}`);
  }
}

const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const small = (min: number, max: number) => some(fc.integer({ min, max }));
const given = <Value extends object>(value: Value): Value =>
  Object.assign({}, ...Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [{ [key]: each }])));
const anyFrequency = fc
  .record({
    perPage: small(0, 2),
    perSession: small(0, 3),
    lifetime: small(0, 4),
    within: some(fc.record({ times: fc.integer({ min: 0, max: 3 }), days: fc.integer({ min: 1, max: 5 }) })),
    days: small(0, 3),
    closedDays: small(0, 3),
    snoozeDays: small(0, 3),
    stopAfter: some(fc.subarray(["coupon_copied", "purchase"])),
    untilDone: some(fc.boolean()),
    doneDays: small(0, 3),
  })
  .map(given);
const anyCampaigns = fc
  .array(fc.record({ priority: fc.integer({ min: 0, max: 2 }), widget: fc.constantFrom("retention", "survey"), frequency: anyFrequency }), {
    minLength: 8,
    maxLength: 8,
  })
  .map((list) => list.map((each, index): Campaign => ({ id: `c${index}`, status: "live", content: {}, ...each })));
const anyLimits = fc.record({
  cooldownHours: fc.constantFrom(0, 0, 1, 24),
  frequency: fc.record({ overall: anyFrequency, widgets: fc.record({ survey: anyFrequency }) }),
});
const MINUTES = [0, 1, 30, 600, 1_440, 4_000];

/** Schedules by the hundred from one seed (mulberry32): drawing each step by itself would take longer than to walk it. */
function stepsFrom(seed: number): () => Step[] {
  let state = seed;
  const below = (count: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  return () =>
    // Enough for each tab to have several turns; one of forty goes on until the same ones come again and again.
    Array.from({ length: below(40) ? 6 + below(4) : 30 }, () => ({
      tab: below(3),
      minutes: MINUTES[below(MINUTES.length)] ?? 0,
      end: ends[below(ends.length)] ?? "nothing",
      newSession: below(2) > 0,
    }));
}

describe("any schedule of eight campaigns in three tabs", () => {
  it("never has two at once in a document, passes a limit, comes after its purpose, or before one that has waited longer", () => {
    let schedules = 0;
    let shown = 0;
    fc.assert(
      fc.property(anyCampaigns, anyLimits, fc.integer(), (campaigns, limits, seed) => {
        const next = stepsFrom(seed);
        for (let turn = 0; turn < 100; turn++) {
          shown += simulate({ campaigns, ...limits }, next()).length;
          schedules++;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(schedules).toBe(100_000);
    expect(shown).toBeGreaterThan(100_000);
  }, 300_000);

  it("has equals take turns: none is starved, however tabs, endings and pages follow each other", () => {
    const free: Frequency = { perPage: 1e9, perSession: 1e9, closedDays: 0, snoozeDays: 0, stopAfter: [] };
    const campaigns = Array.from({ length: 8 }, (_, index): Campaign => {
      const widget = index % 2 ? "survey" : "retention";
      return { id: `c${index}`, widget, status: "live", content: {}, frequency: free };
    });
    const putAway: readonly End[] = ["closed", "snoozed", "left", "new page"];
    const anyStep = fc.record({
      tab: fc.integer({ min: 0, max: 2 }),
      // The clock goes on between two showings, as it does for shoppers.
      minutes: fc.integer({ min: 1, max: 4_000 }),
      end: fc.constantFrom(...putAway),
      newSession: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 80, maxLength: 80 }), (steps) => {
        const order = simulate({ campaigns, cooldownHours: 0 }, steps).map(({ campaign }) => campaign.id);
        expect(order).toHaveLength(80);
        for (let round = 0; round < 80; round += 8) expect(new Set(order.slice(round, round + 8)).size).toBe(8);
      }),
    );
  });
});
