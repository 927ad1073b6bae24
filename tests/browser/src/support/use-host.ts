import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Collector, startCollector } from "@noren/collector";
import type { NorenConfig } from "@noren/core";
import { afterAll, beforeAll } from "vitest";
import { type Browser, type BrowserName, freePort, openBrowser, type Page, type Visitor, type VisitorOptions } from "../drivers/index.ts";
import { readEvents, type StoredEvent } from "../store/read-events.ts";
import type { PageServer } from "./serve.ts";
import { type Served, servePages } from "./serve-pages.ts";

/** Pages of a test's own making, with the built tag, a collector and a browser. */
export interface HostTests {
  readonly url: string;
  /** The same pages and scripts on another origin. */
  readonly elsewhere: string;
  readonly config: NorenConfig;
  /** Puts something at a path, until another is put there. */
  serve(path: string, served: Served): void;
  newVisitor(options?: VisitorOptions): Promise<Visitor>;
  newPage(options?: VisitorOptions): Promise<Page>;
  events(): readonly StoredEvent[];
  names(): readonly string[];
}

export const configPath = "/noren/noren.config.json";

/** One offer that opens by itself and a help launcher, for a shop whose merchant declared that consent is not required. */
const campaigns: NorenConfig["campaigns"] = [
  {
    id: "welcome",
    widget: "retention",
    status: "live",
    trigger: { any: [{ on: "page" }] },
    content: { title: "Welcome", text: "Ten off today.", coupon: { code: "TEN" } },
  },
  { id: "help", widget: "faq", status: "live", content: { contact: { url: "/contact" } } },
];

export function useHost(name: BrowserName = "chromium"): HostTests {
  const served = new Map<string, Served>();
  let opened: { folder: string; collector: Collector; pages: PageServer; others: PageServer; browser: Browser } | undefined;
  const get = () => {
    if (!opened) throw new Error("pages are served only while tests run");
    return opened;
  };
  const events = () => readEvents(join(get().folder, "collector.sqlite"));
  const config = (): NorenConfig => ({
    version: 1,
    site: "tests",
    endpoint: get().collector.url,
    consent: { mode: "not-required" },
    allowAutomation: true,
    cooldownHours: 0,
    campaigns,
  });
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "noren-host-"));
    const [port, other] = [await freePort(), await freePort()];
    const [pages, others] = [await servePages(port, (path) => served.get(path)), await servePages(other, (path) => served.get(path))];
    const collector = await startCollector({
      sites: [{ site: "tests", origins: [pages.url, others.url] }],
      database: join(folder, "collector.sqlite"),
      port: 0,
    });
    opened = { folder, collector, pages, others, browser: await openBrowser(name) };
    served.set(configPath, { json: config() });
  });
  afterAll(async () => {
    if (!opened) return;
    await opened.browser.close();
    await Promise.all([opened.pages.close(), opened.others.close(), opened.collector.close()]);
    await rm(opened.folder, { recursive: true, force: true });
  });
  return {
    get url() {
      return get().pages.url;
    },
    get elsewhere() {
      return get().others.url;
    },
    get config() {
      return config();
    },
    serve: (path, what) => void served.set(path, what),
    newVisitor: (options) => get().browser.visitor(options),
    newPage: async (options) => (await get().browser.visitor(options)).page(),
    events,
    names: () => events().map(({ name }) => name),
  };
}
