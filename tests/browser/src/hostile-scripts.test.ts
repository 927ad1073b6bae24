import { describe, expect, it } from "vitest";
import { changesAfter, changesWhileOpen, noteHost } from "./hostile/host-state.ts";
import { cutOffHosts, scriptHosts } from "./hostile/page-scripts.ts";
import { keepForLooking, useHosts } from "./hostile/use-hosts.ts";
import { usePage } from "./hostile/use-page.ts";
import { widgets } from "./hostile/widgets.ts";

const pages = useHosts([...scriptHosts, ...cutOffHosts]);

describe.each(scriptHosts)("in a shop $name", (host) => {
  const open = usePage(pages, host, "paper");

  it.each(widgets)("the $name opens, works and leaves no trace", async (widget) => {
    const page = await open();
    await widget.ready(page);
    await noteHost(page);
    await widget.open(page);
    expect(await changesWhileOpen(page)).toEqual([]);
    await widget.use(page);
    await keepForLooking(page, `${widget.name} ${host.name}`);
    await widget.close(page);
    await expect.poll(() => changesAfter(page), { timeout: 3_000 }).toEqual([]);
  });

  it("everything was counted, and nothing was heard in the console", async () => {
    const page = await open();
    expect((await page.console()).filter(({ kind }) => ["error", "warn", "uncaught"].includes(kind))).toEqual([]);
    const shown = () => new Set(pages.eventsOf(host).flatMap(({ name, campaign }) => (name === "campaign_shown" ? [campaign] : [])));
    await expect.poll(shown).toEqual(new Set(widgets.map(({ campaign }) => campaign.id)));
  });
});

it.each(cutOffHosts)("a shop $name gets nothing, quietly", async (host) => {
  const page = await pages.open(host, "paper", "without");
  await page.waitFor(() => performance.getEntriesByName(`${location.origin}/noren/noren.js`).length === 1);
  expect(await page.evaluate(() => document.querySelector("noren-layer"))).toBeNull();
  expect((await page.console()).filter(({ kind }) => ["error", "uncaught"].includes(kind))).toEqual([]);
});
