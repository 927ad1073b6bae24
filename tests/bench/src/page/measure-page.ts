import type { Figure, Table } from "../figure.ts";
import { median } from "../statistics.ts";
import { campaignsAtHand, control, interactions, timeInteraction } from "./interactions.ts";
import { openChromium, openWindow, SLOWDOWN } from "./open-chromium.ts";
import { openShop } from "./open-shop.ts";
import { restoresByBack } from "./restores-by-back.ts";
import { peers, type Variant, withCoreAlone, withNoren, withoutTag } from "./variants.ts";
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
  const all = [withoutTag, withNoren, ...peers];
  const shop = await openShop(all);
  const handy = await openShop([withNoren], await campaignsAtHand());
  const bare = await openShop([withCoreAlone], { campaigns: [] });
  const browser = await openChromium();
  const window = await openWindow();
  const traced = new Map<string, TracedVisit[]>([...all, withCoreAlone].map(({ name }) => [name, []]));
  const visits = new Map<string, Visit[]>(all.map(({ name }) => [name, []]));
  const pressed = new Map<string, number[]>([...interactions, control].map(({ key }) => [key, []]));
  try {
    // The first visit also warms the servers.
    await visit(browser, shop.url(withNoren) + product);
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round} of ${rounds}`);
      for (const variant of all) {
        traced.get(variant.name)?.push(await tracedVisit(browser, shop.url(variant) + product, variant));
        visits.get(variant.name)?.push(await visit(browser, shop.url(variant) + product));
      }
      traced.get(withCoreAlone.name)?.push(await tracedVisit(browser, bare.url(withCoreAlone) + product, withCoreAlone));
      for (const one of [...interactions, control])
        pressed.get(one.key)?.push(await timeInteraction(window.browser, handy.url(withNoren), one));
    }
    const back = await restoresByBack(shop.url(withNoren));
    const figures = [
      ...scriptFigures(traced),
      ...besideFigures(traced),
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
    await Promise.all([browser.close(), window.close(), shop.close(), handy.close(), bare.close()]);
  }
}

function scriptFigures(traced: ReadonlyMap<string, readonly TracedVisit[]>): Figure[] {
  const ours = traced.get(withNoren.name) ?? [];
  const timesOf = ({ name }: Variant) => (traced.get(name) ?? []).map(({ ownAtLoad }) => ownAtLoad);
  const atLoad = timesOf(withNoren);
  const coreAlone = timesOf(withCoreAlone);
  const overPeers = (key: string, times: readonly number[]) =>
    peers.map((peer): Figure => {
      const theirs = timesOf(peer);
      return {
        key: `${key}-over-${peer.name}`,
        what: `  over ${peer.label}`,
        value: median(times) / median(theirs),
        unit: "ratio",
        note: `theirs ${median(theirs).toFixed(0)} ms, ${spread(theirs)}`,
      };
    });
  const long = ours.flatMap(({ longTasks }) => longTasks);
  const longest = Math.max(0, ...long.map(({ milliseconds }) => milliseconds * SLOWDOWN));
  return [
    { key: "script", what: "script time added at load", value: median(atLoad), unit: "ms", most: 20, note: spread(atLoad) },
    ...overPeers("script", atLoad),
    {
      key: "script-core",
      what: `script time at load of ${withCoreAlone.label}`,
      value: median(coreAlone),
      unit: "ms",
      note: spread(coreAlone),
    },
    ...overPeers("script-core", coreAlone),
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

/** What every script costs the page as a whole: main thread, bytes, long tasks. */
function besideFigures(traced: ReadonlyMap<string, readonly TracedVisit[]>): Figure[] {
  const of = (name: string, what: (visit: TracedVisit) => number) => median((traced.get(name) ?? []).map(what));
  const main = (name: string) => of(name, ({ mainAtLoad }) => mainAtLoad);
  const kilobytes = (name: string) => of(name, ({ bytesAtLoad }) => bytesAtLoad) / 1000;
  const over = (key: string, what: (name: string) => number, unit: string, others: readonly Variant[]) =>
    others.map(({ name, label }): Figure => {
      const theirs = what(name);
      return {
        key: `${key}-over-${name}`,
        what: `  over ${label}`,
        value: what(withNoren.name) / theirs,
        unit: "ratio",
        note: `${theirs.toFixed(1)} ${unit}`,
      };
    });
  return [
    { key: "main-thread", what: "main-thread time at load, the store's own included", value: main(withNoren.name), unit: "ms" },
    ...over("main-thread", main, "ms", [withoutTag, ...peers]),
    { key: "bytes", what: "scripts at load, brotli 11", value: kilobytes(withNoren.name), unit: "kB" },
    ...over("bytes", kilobytes, "kB", peers),
    ...peers.map(
      ({ name, label }): Figure => ({
        key: `long-tasks-${name}`,
        what: `long tasks of ${label}, in a visit`,
        value: of(name, ({ longTasks }) => longTasks.length),
        unit: "count",
      }),
    ),
  ];
}

function paintFigures(visits: ReadonlyMap<string, readonly Visit[]>): Figure[] {
  const of = ({ name }: Variant) => visits.get(name) ?? [];
  const paint = (variant: Variant) => median(of(variant).map(({ largestPaint }) => largestPaint));
  const shift = (variant: Variant) => Math.max(...of(variant).map(shiftOf));
  const shifted = of(withNoren).find((one) => shiftOf(one) > 0);
  return [
    {
      key: "layout-shift",
      what: "layout shift added, scrolled to the end",
      value: shift(withNoren) - shift(withoutTag),
      unit: "shift",
      most: 0,
      gates: true,
      ...(shifted && { note: shifted.shifts.flatMap(({ what }) => what).join(", ") }),
    },
    ...peers.map(
      (peer): Figure => ({
        key: `layout-shift-${peer.name}`,
        what: `  by ${peer.label}`,
        value: shift(peer) - shift(withoutTag),
        unit: "shift",
      }),
    ),
    {
      key: "largest-paint",
      what: "largest contentful paint, over the store alone",
      value: paint(withNoren) / paint(withoutTag),
      unit: "ratio",
      most: 1.05,
      note: `${paint(withNoren).toFixed(0)} ms with, ${paint(withoutTag).toFixed(0)} ms without`,
    },
    ...peers.map(
      (peer): Figure => ({
        key: `largest-paint-over-${peer.name}`,
        what: `  over ${peer.label}`,
        value: paint(withNoren) / paint(peer),
        unit: "ratio",
        note: `theirs ${paint(peer).toFixed(0)} ms`,
      }),
    ),
  ];
}
