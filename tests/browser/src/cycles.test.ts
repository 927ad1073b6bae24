import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { stockShop } from "./hostile/stock.ts";
import { observersOf, watchObservers } from "./support/observers.ts";
import { timersOf, watchTimers } from "./support/timers.ts";
import { useHost } from "./support/use-host.ts";

const host = useHost();
const CYCLES = 1_000;
/** Each of them loads all that there is to load. */
const FULL_CYCLES = 100;

const none = ["0 PerformanceObserver", "0 MutationObserver", "0 IntersectionObserver", "0 ResizeObserver"];

/** Hangs Noren in the page and takes it off again, so many times, once the help launcher was seen each time. */
function cycle(page: Page, [times, config]: readonly [times: number, config: string]): Promise<number> {
  return page.evaluate(
    async ([times, config]) => {
      const until = async (ready: () => unknown): Promise<void> => {
        while (!ready()) await new Promise((resolve) => setTimeout(resolve));
      };
      let seen = 0;
      for (let turn = 0; turn < times; turn++) {
        Reflect.deleteProperty(window, "noren");
        const script = document.createElement("script");
        script.src = "/noren/noren.js";
        script.dataset.config = config;
        document.head.append(script);
        await until(() => document.querySelector("noren-layer")?.shadowRoot?.querySelector("button"));
        seen++;
        const { noren } = window;
        if (noren && "destroy" in noren) noren.destroy();
        script.remove();
        await until(() => !document.querySelector("noren-layer"));
      }
      return seen;
    },
    [times, config] as const,
  );
}

it(`leaves no listener, timer, node, patch or memory behind over ${CYCLES} times of hanging and taking off`, {
  timeout: 240_000,
}, async () => {
  const launcher = host.config.campaigns.filter(({ id }) => id === "help");
  host.serve("/launcher.json", { json: { ...host.config, campaigns: launcher } });
  host.serve("/cycles", "<title>Cycles</title><h1>Cycles</h1>");
  const page = await host.newPage({
    script: `${watchObservers}${watchTimers}Object.defineProperty(window, "navigation", { value: undefined });`,
  });
  await page.open(`${host.url}/cycles`);
  // By then the browser has what it keeps for itself, such as compiled code: 48 kB from the 300th to the 700th, then 3 to 10 kB in 400 more.
  await cycle(page, [700, "/launcher.json"]);
  let before = await page.usage();
  // The last one may still be closing its records, here as at the end.
  const settled = async () => {
    const last = before;
    before = await page.usage();
    return [before.listeners - last.listeners, before.nodes - last.nodes];
  };
  await expect.poll(settled).toEqual([0, 0]);
  expect(await cycle(page, [CYCLES, "/launcher.json"])).toBe(CYCLES);
  // What leaks grows with every cycle more; what the browser compiled anew, or has yet to collect, goes again: 54 kB were seen that were 8 kB later.
  const growth = async () => {
    await cycle(page, [100, "/launcher.json"]);
    const after = await page.usage();
    return { listeners: after.listeners - before.listeners, nodes: after.nodes - before.nodes, small: after.heap - before.heap < 50_000 };
  };
  await expect.poll(growth, { timeout: 60_000 }).toEqual({ listeners: 0, nodes: 0, small: true });
  expect(await timersOf(page)).toBe(0);
  expect((await observersOf(page)).map(({ kind, left }) => `${left} ${kind}`)).toEqual(none);
  expect(await page.evaluate(() => [Object.getOwnPropertyNames(history), "dataLayer" in window])).toEqual([[], false]);
  expect(await page.console()).toEqual([]);
});

/** Hangs Noren in the page so many times and takes it off at ever another moment of its first `span` ms, or, every fourth time, once `least` observers of each kind are at work. */
function cycleAtAnyMoment(page: Page, [times, span, least]: readonly [times: number, span: number, least: { [kind: string]: number }]) {
  return page.evaluate(
    async ([times, span, least]) => {
      const until = async (ready: () => unknown): Promise<void> => {
        while (!ready()) await new Promise((resolve) => setTimeout(resolve));
      };
      for (let turn = 0; turn < times; turn++) {
        Reflect.deleteProperty(window, "noren");
        const script = document.createElement("script");
        script.src = "/noren/noren.js";
        script.dataset.config = "/observing.json";
        document.head.append(script);
        await until(() => window.noren && "destroy" in window.noren);
        if (turn % 4 === 3) await until(() => window.observers?.().every(({ kind, left }) => left >= (least[kind] ?? 0)));
        else await new Promise((resolve) => setTimeout(resolve, (span * turn) / times));
        const { noren } = window;
        if (noren && "destroy" in noren) noren.destroy();
        script.remove();
        await until(() => !document.querySelector("noren-layer"));
      }
    },
    [times, span, least] as const,
  );
}

it(`leaves no observer behind, at whatever moment it is taken off a page that it observes in every way, ${FULL_CYCLES} times`, async () => {
  const { files } = await stockShop();
  for (const { name, json } of files) host.serve(`/noren/data/${name}`, { json });
  host.serve("/observing.json", {
    json: {
      ...host.config,
      data: "/noren/data/",
      facts: { sources: ["woocommerce"], selectors: { cartCount: "#count" } },
      campaigns: [
        ...host.config.campaigns.filter(({ id }) => id === "help"),
        { id: "shelf", widget: "shelf", status: "live", placement: { as: "inline", selector: "main" }, content: { kind: "related" } },
        { id: "seen", widget: "retention", status: "live", trigger: { any: [{ on: "seen", selector: "footer" }] }, content: {} },
      ],
    },
  });
  const offers = { price: 20, priceCurrency: "USD" };
  const product = JSON.stringify({ "@context": "https://schema.org", "@type": "Product", name: "Camera", sku: "camera", offers });
  host.serve(
    "/observed",
    `<title>Camera</title><script type="application/ld+json">${product}</script><style>noren-shelf { display: block; min-height: 400px } main { margin-top: calc(100vh - 200px) }</style>
    <h1>Camera</h1><b id="count">1</b><main></main>`,
  );
  const page = await host.newPage({ script: watchObservers + watchTimers });
  await page.open(`${host.url}/observed`);
  // Language, anchors, selectors and the trigger; places twice and the shelf, of which less than half is seen; its width.
  await cycleAtAnyMoment(page, [
    FULL_CYCLES,
    400,
    { PerformanceObserver: 1, MutationObserver: 4, IntersectionObserver: 3, ResizeObserver: 1 },
  ]);
  // What was still loading is told that nobody wants it any more once it comes.
  await expect.poll(async () => (await observersOf(page)).map(({ kind, left }) => `${left} ${kind}`)).toEqual(none);
  await expect.poll(() => timersOf(page)).toBe(0);
});
