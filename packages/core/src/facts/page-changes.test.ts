import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { closeShops, openShop, type Shop, settle } from "../testing/shop.ts";

await Promise.all([import("./sources.ts"), import("./selectors.ts"), import("./cart-changes.ts"), import("./late.ts")]);

type Step = { do: "go" | "replace"; path: string; query: string; hash: string } | { do: "cached" | "wait" | "reload" };

const address = {
  path: fc.constantFrom("/", "/products/mug", "/products/bowl", "/thank-you"),
  query: fc.constantFrom("", "?a=1", "?a=2"),
  hash: fc.constantFrom("", "#x"),
};
const steps = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ do: fc.constantFrom("go" as const, "replace" as const), ...address }),
    fc.record({ do: fc.constantFrom("cached" as const, "wait" as const, "reload" as const) }),
  ),
  { maxLength: 14 },
);
const selectors = { productId: "#id", orderId: "#order" };
const answer = async () => Response.json({ results: {} });
const draw = () => {
  const { pathname } = window.location;
  const element = document.createElement("b");
  const product = /\/products\/(\w+)/.exec(pathname)?.[1];
  element.id = product ? "id" : pathname === "/thank-you" ? "order" : "none";
  element.textContent = product ?? "A-1";
  document.body.replaceChildren(element);
};
const rest = async (moments = 7) => {
  for (let moment = 0; moment < moments; moment++) {
    await settle();
    await vi.advanceTimersByTimeAsync(100);
  }
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(navigator, "webdriver", "get").mockReturnValue(false);
  vi.spyOn(navigator, "sendBeacon").mockReturnValue(true);
});
afterEach(() => {
  closeShops();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const told = (shop: Shop) =>
  shop.events.map(({ name, data }) => `${name} ${Object(data).items?.[0]?.item_id ?? Object(data).transaction_id}`);
const productHere = () => /\/products\/(\w+)/.exec(window.location.pathname)?.[1];

it("tells a product that was rested on, never twice for one visit, and counts an order once, whatever address, cache and reloads do", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      window.history.replaceState(null, "", "/");
      draw();
      let shop = openShop({ facts: { selectors } }, { fetch: answer });
      let visits: string[] = [];
      let rested = new Set<string>();
      let ordered = false;
      const stay = async () => {
        await rest();
        const product = productHere();
        if (product) rested.add(`view_item ${product}`);
      };
      const check = () => {
        const views = told(shop).filter((line) => line.startsWith("view_item"));
        for (const view of new Set(views)) {
          const most = visits.filter((visit) => `view_item ${visit}` === view).length;
          expect(views.filter((other) => other === view).length).toBeLessThanOrEqual(most);
        }
        expect(views).toEqual(expect.arrayContaining([...rested]));
      };
      await stay();
      for (const step of list) {
        if (step.do === "go" || step.do === "replace") {
          const before = window.location.pathname;
          window.history[step.do === "go" ? "pushState" : "replaceState"](null, "", step.path + step.query + step.hash);
          draw();
          if (step.path === "/thank-you") ordered = true;
          const product = productHere();
          if (step.path === before) continue;
          if (product) visits.push(product);
          // No shopper goes on before a tenth of a second; the storms within one path come at once.
          await rest(2);
        } else if (step.do === "cached") {
          window.dispatchEvent(new Event("pagehide"));
          window.dispatchEvent(new Event("pageshow"));
        } else if (step.do === "reload") {
          await stay();
          check();
          closeShops();
          visits = [productHere() ?? ""];
          rested = new Set();
          shop = openShop({ facts: { selectors } }, { fetch: answer }, shop.name);
          await stay();
        } else await stay();
      }
      await stay();
      check();
      const counted = (await shop.noren.export()).map((record) => Object(record).orders).find((orders) => orders !== undefined);
      expect(counted).toBe(ordered ? 1 : 0);
      closeShops();
    }),
    { numRuns: 40 },
  );
}, 60_000);
