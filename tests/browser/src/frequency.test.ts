import type { Campaign, NorenConfig } from "@noren/core";
import { expect, it } from "vitest";
import { reasonFor, waitForNoren } from "./support/page-noren.ts";
import { offer } from "./support/parts.ts";
import { useHost } from "./support/use-host.ts";

const host = useHost();

const campaign = (id: string, priority: number): Campaign => ({
  id,
  widget: "retention",
  status: "live",
  priority,
  trigger: { any: [{ on: "page" }] },
  content: { title: id, text: "Ten off today.", coupon: { code: "TEN" } },
});

/** Opens a page of its own with two offers that come by themselves, in a store of these limits. */
async function open(name: string, limits: Pick<NorenConfig, "frequency" | "holdout">) {
  const path = `/limits/${name}`;
  host.serve(`${path}.json`, {
    json: { ...host.config, ...limits, campaigns: [campaign(`${name}-first`, 2), campaign(`${name}-second`, 1)] },
  });
  host.serve(path, `<title>Limits</title><script async src="/noren/noren.js" data-config="${path}.json"></script><h1>Limits</h1>`);
  const page = await host.newPage();
  await page.open(`${host.url}${path}`);
  await waitForNoren(page);
  return page;
}

const exposed = (name: string) =>
  host
    .events()
    .filter((event) => event.name === "campaign_exposed" && event.campaign?.startsWith(name))
    .map(({ campaign, variant }) => [campaign, variant]);

it("shows one offer after the other where nothing limits them together", async () => {
  const page = await open("free", {});
  await page.waitForVisible(offer.dialog);
  await page.press("Escape");
  await expect
    .poll(() => exposed("free"))
    .toEqual([
      ["free-first", null],
      ["free-second", null],
    ]);
});

for (const [name, frequency] of [
  ["overall", { overall: { perSession: 1 } }],
  ["widget", { widgets: { retention: { perPage: 1 } } }],
] as const) {
  it(`shows no second offer where frequency.${name} allows one`, async () => {
    const page = await open(name, { frequency });
    await page.waitForVisible(offer.dialog);
    await page.press("Escape");
    await page.waitForGone(offer.dialog);
    await expect.poll(() => reasonFor(page, `${name}-second`)).toBe(name === "overall" ? "per-session" : "per-page");
    await expect.poll(() => exposed(name)).toEqual([[`${name}-first`, null]]);
  });
}

it("counts the exposure of a visitor who is held out of everything, and shows nothing", async () => {
  const page = await open("held", { holdout: { share: 1 }, frequency: { overall: { perSession: 1 } } });
  await expect.poll(() => exposed("held")).toEqual([["held-first", "holdout"]]);
  // The first one holds the slot for a while, as one that is seen would.
  expect(await reasonFor(page, "held-second")).toBe("other-showing");
  expect(await page.visible(offer.dialog)).toBe(false);
  expect(host.names()).not.toContain("campaign_error");
});
