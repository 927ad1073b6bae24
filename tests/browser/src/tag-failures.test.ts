import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { waitForNoren } from "./support/page-noren.ts";
import { help } from "./support/parts.ts";
import { configPath, useHost } from "./support/use-host.ts";

const host = useHost();

/** A shop that uses Noren's queue, goes on with its own work and marks the end of it. */
const shop = (attributes: string) => `<title>Shop</title><h1>Shop</h1>
<script>(window.noren ||= []).push((noren) => noren.track("said"));</script>
<script async ${attributes}></script>
<script type="module">(window.dataLayer ??= []).push({ event: "add_to_cart" }); document.title = "Ready";</script>`;

/** The browser itself reports a request that failed; of our scripts nothing may be heard. */
const ownErrors = async (page: Page) =>
  (await page.console()).filter(({ kind, text }) => kind === "uncaught" || (kind === "error" && !/^Failed to load resource/.test(text)));

async function openShop(path: string, attributes: string): Promise<Page> {
  host.serve(path, shop(attributes));
  const page = await host.newPage();
  await page.open(`${host.url}${path}`);
  expect(await page.evaluate(() => document.title)).toBe("Ready");
  return page;
}

for (const [name, served] of [
  ["blocked", "cut off"],
  ["missing", "missing"],
] as const) {
  it(`leaves a page alone whose noren.js is ${name}`, async () => {
    host.serve("/gone/noren.js", served);
    const page = await openShop(`/script-${name}`, `src="/gone/noren.js" data-config="${configPath}"`);
    await expect.poll(async () => (await page.console()).map(({ text }) => text).join()).toContain("Failed to load resource");
    expect(await page.evaluate(() => Array.isArray(window.noren) && window.noren.length)).toBe(1);
    expect(await ownErrors(page)).toEqual([]);
  });
}

for (const [name, served] of [
  ["missing", "missing"],
  ["cut off", "cut off"],
  ["of another version", { json: { version: 2, site: "tests" } }],
  ["not JSON", "<p>Sorry"],
] as const) {
  it(`leaves a page alone whose configuration is ${name}, with one line in the console`, async () => {
    host.serve("/broken.json", served);
    const page = await openShop(`/config-${name.replaceAll(" ", "-")}`, `src="/noren/noren.js" data-config="/broken.json"`);
    await expect.poll(async () => (await page.console()).filter(({ kind }) => kind === "warn")).toHaveLength(1);
    expect(await page.evaluate(() => Array.isArray(window.noren))).toBe(true);
    expect(await ownErrors(page)).toEqual([]);
  });
}

it("skips a campaign whose content is wrong, says so once in an event, and shows the others", async () => {
  const broken = { id: "broken", widget: "survey", status: "live", trigger: { any: [{ on: "page" }] }, content: { questions: [] } };
  const launcher = host.config.campaigns.filter(({ widget }) => widget === "faq");
  host.serve("/broken-campaign.json", { json: { ...host.config, campaigns: [broken, ...launcher] } });
  const page = await openShop("/broken-campaign", `src="/noren/noren.js" data-config="/broken-campaign.json"`);
  await page.waitForVisible(help.launcher);
  const told = () => host.events().filter((event) => event.name === "campaign_error");
  await expect.poll(() => told().map(({ campaign }) => campaign)).toEqual(["broken"]);
  expect(await ownErrors(page)).toEqual([]);
});

it("gives browsers below its reach nothing, quietly", async () => {
  host.serve("/old", shop(`src="/noren/noren.js" data-config="${configPath}"`));
  const page = await host.newPage({ script: "delete CSSStyleSheet.prototype.replaceSync;" });
  await page.open(`${host.url}/old`);
  await page.waitFor(() => performance.getEntriesByName(`${location.origin}/noren/noren.js`).length === 1);
  expect(await page.evaluate(() => document.querySelector("noren-layer"))).toBeNull();
  expect(await page.console()).toEqual([]);
});

it("keeps errors of the page's own commands out of its work", async () => {
  host.serve(
    "/command",
    `<title>Command</title><script>(window.noren ||= []).push(() => { throw new Error("mine"); }, (noren) => noren.track("next_command"));</script><script async src="/noren/noren.js" data-config="${configPath}"></script>`,
  );
  const page = await host.newPage();
  await page.open(`${host.url}/command`);
  await waitForNoren(page);
  await expect.poll(host.names).toContain("next_command");
  expect((await page.console()).filter(({ kind }) => kind === "uncaught")).toEqual([]);
});
