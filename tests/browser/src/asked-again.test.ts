import type { Campaign } from "@noren/core";
import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { waitForNoren } from "./support/page-noren.ts";
import { useHost } from "./support/use-host.ts";

const host = useHost();
const TIMES = 12;
/** ms: longer than the arbiter waits before it looks again after a click. */
const BUSY = 500;

const campaigns = Array.from({ length: TIMES }, (_, at): Campaign => {
  // While its end is not yet known, one that may come again seems ready.
  const frequency = { perPage: 9, perSession: 9 };
  const common = { id: `c${at}`, status: "live" as const, trigger: { any: [{ on: "manual" as const }] }, frequency };
  return at % 2
    ? { ...common, widget: "retention", content: { title: "Welcome", text: "Ten off today.", coupon: { code: "TEN" } } }
    : { ...common, widget: "survey", content: { company: "Kiln" } };
});

/** Asks for each of some campaigns as the popup before it has gone, while other work keeps the records busy; resolves with those that did not come, and why. */
function askInTurn(page: Page, [ids, busy]: readonly [ids: readonly string[], busy: number]): Promise<string[]> {
  return page.evaluate(
    async ([ids, busy]) => {
      const { noren } = window;
      if (!noren || !("show" in noren)) throw new Error("Expected Noren, found none");
      const until = async (check: () => unknown): Promise<boolean> => {
        const end = performance.now() + 3_000;
        while (!check() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve));
        return !!check();
      };
      const reasonOf = (id: string) => noren.explain().find(({ campaign }) => campaign === id)?.reason;
      const channel = new MessageChannel();
      const nextTask = () =>
        new Promise((resolve) => {
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(0);
        });
      const closeButton = () =>
        [...document.querySelectorAll("noren-layer")]
          .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>("section [part=close], dialog[open] [part=close]"))
          .find((button) => button);
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("noren tests");
        request.onsuccess = () => resolve(request.result);
      });
      /** As a tab does that sends what waited, on a slow device. */
      const keepBusy = () => {
        const end = performance.now() + busy;
        const store = database.transaction("records", "readwrite").objectStore("records");
        const read = () => {
          if (performance.now() < end) store.get("visitor").onsuccess = read;
        };
        read();
      };
      const lost: string[] = [];
      for (const id of ids) {
        noren.show(id);
        if (!(await until(closeButton))) {
          lost.push(`${id}: ${reasonOf(id)}`);
          noren.show(id);
          await until(closeButton);
        }
        closeButton()?.click();
        // Once its end waits to be written down, and before the arbiter hears of that.
        await nextTask();
        keepBusy();
        await until(() => !closeButton());
        // Its own event has been written down by then, and the arbiter has looked once more.
        await until(() => reasonOf(id) === "showing");
      }
      database.close();
      return lost;
    },
    [ids, busy] as const,
  );
}

it(`every popup comes that is asked for as another one goes, however slow the disk, ${TIMES} times`, async () => {
  host.serve("/turns.json", { json: { ...host.config, campaigns } });
  host.serve("/turns", `<title>Turns</title><script async src="/noren/noren.js" data-config="/turns.json"></script><h1>Turns</h1>`);
  const page = await host.newPage();
  await page.open(`${host.url}/turns`);
  await waitForNoren(page);
  await page.throttle(4);
  expect(await askInTurn(page, [campaigns.map(({ id }) => id), BUSY])).toEqual([]);
});
