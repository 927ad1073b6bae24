import type { Figure, Table } from "../figure.ts";
import { median } from "../statistics.ts";
import { campaignsAtHand, control, interactions, timeInteraction } from "./interactions.ts";
import { openChromium, openWindow, SLOWDOWN } from "./open-chromium.ts";
import { openShop } from "./open-shop.ts";
import { restoresByBack } from "./restores-by-back.ts";
import { peers, withNoren, withoutTag } from "./variants.ts";
import { type TracedVisit, tracedVisit, type Visit, visit } from "./visit.ts";

const product = "/en/products/laptop";

export interface PageOptions {
  /** Visits of each kind, by turns. */
  readonly rounds: number;
  /** Told about what is being done. */
  readonly say: (line: string) => void;
}

const spread = (values: readonly number[]): string => `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)} ms`;
const shiftOf = ({ shifts }: Visit): number => shifts.reduce((sum, { value }) => sum + value, 0);

/** Measures what the tag costs the demo store's product page in a phone's Chromium, beside other makers' scripts on the same page. */
export async function measurePage({ rounds, say }: PageOptions): Promise<Table> {
  const scripts = [withNoren, ...peers];
  const shop = await openShop([withoutTag, ...scripts]);
  const handy = await openShop([withNoren], await campaignsAtHand());
  const browser = await openChromium();
  const window = await openWindow();
  const traced = new Map<string, TracedVisit[]>(scripts.map(({ name }) => [name, []]));
  const visits: { without: Visit[]; with: Visit[] } = { without: [], with: [] };
  const pressed = new Map<string, number[]>([...interactions, control].map(({ key }) => [key, []]));
  try {
    // The first visit also warms the servers.
    await visit(browser, shop.url(withNoren) + product);
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round} of ${rounds}`);
      for (const variant of scripts) traced.get(variant.name)?.push(await tracedVisit(browser, shop.url(variant) + product, variant));
      visits.without.push(await visit(browser, shop.url(withoutTag) + product));
      visits.with.push(await visit(browser, shop.url(withNoren) + product));
      for (const one of [...interactions, control])
        pressed.get(one.key)?.push(await timeInteraction(window.browser, handy.url(withNoren), one));
    }
    const back = await restoresByBack(shop.url(withNoren));
    const figures = [
      ...scriptFigures(traced),
      ...paintFigures(visits),
      ...interactions.map(({ key, what }): Figure => {
        const times = pressed.get(key) ?? [];
        return { key, what: `${what}, to the next frame`, value: median(times), unit: "ms", most: 50, note: spread(times) };
      }),
      {
        key: control.key,
        what: `  ${control.what}`,
        value: median(pressed.get(control.key) ?? []),
        unit: "ms",
        note: spread(pressed.get(control.key) ?? []),
      } satisfies Figure,
      {
        key: "not-restored",
        what: "pages that Back did not restore from the cache",
        value: back.restored ? 0 : 1,
        unit: "count",
        most: 0,
        gates: true,
        ...(!back.restored && { note: back.why }),
      } satisfies Figure,
    ];
    return { title: `page: a product page in Chromium, a phone with a ${SLOWDOWN}x slower processor, median of ${rounds} visits`, figures };
  } finally {
    await Promise.all([browser.close(), window.close(), shop.close(), handy.close()]);
  }
}

function scriptFigures(traced: ReadonlyMap<string, readonly TracedVisit[]>): Figure[] {
  const ours = traced.get(withNoren.name) ?? [];
  const atLoad = ours.map(({ ownAtLoad }) => ownAtLoad);
  const long = ours.flatMap(({ longTasks }) => longTasks);
  const longest = Math.max(0, ...long.map(({ milliseconds }) => milliseconds * SLOWDOWN));
  return [
    { key: "script", what: "script time added at load", value: median(atLoad), unit: "ms", most: 20, note: spread(atLoad) },
    ...peers.map(({ name, label }): Figure => {
      const theirs = (traced.get(name) ?? []).map(({ ownAtLoad }) => ownAtLoad);
      return {
        key: `script-over-${name}`,
        what: `  over ${label}`,
        value: median(atLoad) / median(theirs),
        unit: "ratio",
        note: `theirs ${median(theirs).toFixed(0)} ms, ${spread(theirs)}`,
      };
    }),
    {
      key: "script-later",
      what: "script time while scrolling to the end, the shelf included",
      value: median(ours.map(({ ownLater }) => ownLater)),
      unit: "ms",
    },
    {
      key: "long-tasks",
      what: "long tasks that are ours, in a visit",
      value: median(ours.map(({ longTasks }) => longTasks.length)),
      unit: "count",
      most: 0,
      gates: true,
      ...(longest > 0 && { note: `the longest of any visit ${longest.toFixed(0)} ms` }),
    },
  ];
}

function paintFigures(visits: { readonly without: readonly Visit[]; readonly with: readonly Visit[] }): Figure[] {
  const paint = (some: readonly Visit[]) => median(some.map(({ largestPaint }) => largestPaint));
  const shifted = visits.with.find((one) => shiftOf(one) > 0);
  return [
    {
      key: "layout-shift",
      what: "layout shift added, scrolled to the end",
      value: Math.max(...visits.with.map(shiftOf)) - Math.max(...visits.without.map(shiftOf)),
      unit: "shift",
      most: 0,
      gates: true,
      ...(shifted && { note: shifted.shifts.flatMap(({ what }) => what).join(", ") }),
    },
    {
      key: "largest-paint",
      what: "largest contentful paint, over the store alone",
      value: paint(visits.with) / paint(visits.without),
      unit: "ratio",
      most: 1.05,
      note: `${paint(visits.with).toFixed(0)} ms with, ${paint(visits.without).toFixed(0)} ms without`,
    },
  ];
}
