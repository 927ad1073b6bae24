import { expect, it } from "vitest";
import { tellConsent } from "./support/page-noren.ts";
import { shelf } from "./support/parts.ts";
import { scrollTo } from "./support/shopper.ts";
import { useStore } from "./support/use-store.ts";

const bridges = [{ to: "gtag" as const }, { to: "data-layer" as const }, { to: "segment" as const }];
const shop = useStore({ overrides: { bridges } });

/** Receivers such as a store's own snippets leave in the page, before anything else runs. */
const script = `
  window.dataLayer = [];
  window.heard = { gtag: [], segment: [], dataLayer };
  window.gtag = function (...given) { heard.gtag.push(given); dataLayer.push(arguments); };
  window.analytics = { track: (...given) => heard.segment.push(given) };
`;

interface Heard {
  gtag: [string, string][];
  segment: [string][];
  dataLayer: { event?: string; noren?: unknown }[];
}

/** Names that each receiver heard, and what Noren itself heard of a shelf being clicked. */
const heard = () => {
  const { gtag, segment, dataLayer }: Heard = Reflect.get(window, "heard");
  return {
    gtag: gtag.map(([, name]) => name),
    layer: dataLayer.flatMap(({ event, noren }) => (noren && event ? [event] : [])),
    segment: segment.map(([name]) => name),
  };
};

it("passes a shelf's events to each system, in its own names, and does not hear them again", async () => {
  const page = await shop.newPage({ script });
  await page.open(`${shop.store.url}/en/products/laptop`);
  await scrollTo(page, shelf.place);
  await page.waitForVisible(shelf.link);
  await page.waitFor(() => Reflect.get(window, "heard").segment.some(([name]: [string]) => name === "Product List Viewed"));
  const { gtag, layer, segment } = await page.evaluate(heard);
  expect(gtag).toContain("view_item_list");
  expect(layer.toSorted()).toEqual(gtag.toSorted());
  expect(segment).toHaveLength(gtag.length);
  const lists = () => shop.store.events().filter(({ name, campaign }) => name === "view_item_list" && campaign === "related");
  await expect.poll(() => lists().length).toBe(1);
  // The store's own data layer tells of no list on this page: one more would be an echo.
  expect(shop.store.events().filter(({ name }) => name === "view_item_list")).toHaveLength(1);
});

it("tells nobody anything once analytics is refused", async () => {
  const page = await shop.newPage({ script });
  await page.open(`${shop.store.url}/en/products/laptop`);
  await tellConsent(page, { analytics: false });
  const before = (await page.evaluate(heard)).segment.length;
  await scrollTo(page, shelf.place);
  await page.waitForVisible(shelf.link);
  expect((await page.evaluate(heard)).segment).toHaveLength(before);
});
