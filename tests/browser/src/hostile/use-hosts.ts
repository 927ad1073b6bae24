import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Collector, startCollector } from "@noren/collector";
import type { NorenConfig } from "@noren/core";
import { afterAll, beforeAll } from "vitest";
import { type Browser, type BrowserName, freePort, openBrowser, type Page, type Visitor } from "../drivers/index.ts";
import { readEvents, type StoredEvent } from "../store/read-events.ts";
import { help } from "../support/parts.ts";
import type { PageServer } from "../support/serve.ts";
import { type Served, servePages } from "../support/serve-pages.ts";
import type { Host } from "./host.ts";
import { librarySheets } from "./library-styles.ts";
import { shopPage } from "./shop-page.ts";
import { stockShop } from "./stock.ts";
import { widgets } from "./widgets.ts";

export type Theme = "paper" | "auto";

export interface HostPages {
  /** Opens the host's page for a visitor of its own, in place of the page that was opened before, and waits for Noren unless none will come. */
  open(host: Host, theme: Theme, noren?: "without"): Promise<Page>;
  /** Events of the host's page that the collector has stored. */
  eventsOf(host: Host): readonly StoredEvent[];
}

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const pathOf = (host: Host) => `/${host.name.replaceAll(/\W+/g, "-")}`;

/** Where pictures of every page go, if somebody wants to look at them. */
const gallery = process.env.NOREN_HOSTILE_PICTURES;

export async function keepForLooking(page: Page, name: string): Promise<void> {
  if (!gallery) return;
  await mkdir(gallery, { recursive: true });
  await writeFile(join(gallery, `${name.replaceAll(/\W+/g, "-")}.png`), await page.screenshot());
}

/** The hosts' pages, with all widgets of the suite on each: `paper` on a desktop, `auto` on a screen as narrow as a phone's. */
export function useHosts(hosts: readonly Host[], name: BrowserName = "chromium"): HostPages {
  let opened: { folder: string; collector: Collector; pages: PageServer; browser: Browser } | undefined;
  let current: Visitor | undefined;
  const get = () => {
    if (!opened) throw new Error("pages are served only while tests run");
    return opened;
  };

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "noren-hostile-"));
    const port = await freePort();
    const collector = await startCollector({
      sites: [{ site: "tests", origins: [`http://127.0.0.1:${port}`] }],
      database: join(folder, "collector.sqlite"),
      port: 0,
    });
    const config = (theme: Theme): NorenConfig => ({
      version: 1,
      site: "tests",
      endpoint: collector.url,
      consent: { mode: "not-required" },
      allowAutomation: true,
      cooldownHours: 0,
      theme,
      campaigns: widgets.map(({ campaign }) => campaign),
    });
    const { files, photo } = await stockShop();
    const served = new Map<string, Served>();
    served.set("/photo.svg", { type: "image/svg+xml", body: photo });
    for (const [path, body] of librarySheets) served.set(path, { type: "text/css", body });
    for (const { name, json } of files) served.set(`/noren/data/${name}`, { json });
    for (const theme of ["paper", "auto"] as const) {
      served.set(`/noren/${theme}.json`, { json: config(theme) });
      for (const host of hosts) {
        const body = shopPage(host, `/noren/${theme}.json`, theme === "paper");
        served.set(`/${theme}${pathOf(host)}`, { type: "text/html", body });
      }
    }
    const pages = await servePages(port, (path) => served.get(path));
    opened = { folder, collector, pages, browser: await openBrowser(name, name === "webkit" ? {} : { reducedMotion: true }) };
  });

  afterAll(async () => {
    if (!opened) return;
    await opened.browser.close();
    await Promise.all([opened.pages.close(), opened.collector.close()]);
    await rm(opened.folder, { recursive: true, force: true });
  });

  return {
    async open(host, theme, noren) {
      await current?.close();
      current = await get().browser.visitor();
      const page = await current.page();
      const { width, height } = theme === "paper" ? desktop : phone;
      await page.viewport(width, height);
      await page.open(`${get().pages.url}/${theme}${pathOf(host)}`);
      // The last of what comes by itself.
      if (!noren) await page.waitForVisible(help.launcher);
      return page;
    },
    eventsOf: (host) => readEvents(join(get().folder, "collector.sqlite")).filter(({ page }) => page.endsWith(pathOf(host))),
  };
}
