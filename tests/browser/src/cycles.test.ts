import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { useHost } from "./support/use-host.ts";

const host = useHost();
const CYCLES = 1_000;

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

it(`leaves no listener, node, patch or memory behind over ${CYCLES} times of hanging and taking off`, { timeout: 240_000 }, async () => {
  const launcher = host.config.campaigns.filter(({ id }) => id === "help");
  host.serve("/launcher.json", { json: { ...host.config, campaigns: launcher } });
  host.serve("/cycles", "<title>Cycles</title><h1>Cycles</h1>");
  const page = await host.newPage({ script: "Object.defineProperty(window, 'navigation', { value: undefined });" });
  await page.open(`${host.url}/cycles`);
  // By then the browser has what it keeps for itself, such as compiled code: 48 kB from the 300th to the 700th, then 3 to 10 kB in 400 more.
  await cycle(page, [700, "/launcher.json"]);
  const before = await page.usage();
  expect(await cycle(page, [CYCLES, "/launcher.json"])).toBe(CYCLES);
  // The last one may still be closing its records.
  const growth = async () => {
    const after = await page.usage();
    return { listeners: after.listeners - before.listeners, nodes: after.nodes - before.nodes, small: after.heap - before.heap < 50_000 };
  };
  await expect.poll(growth).toEqual({ listeners: 0, nodes: 0, small: true });
  expect(await page.evaluate(() => [Object.getOwnPropertyNames(history), "dataLayer" in window])).toEqual([[], false]);
  expect(await page.console()).toEqual([]);
});
