import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { bundleCollector, bundlePage } from "./bundle.ts";
import { type CollectorProcess, startCollectorProcess } from "./collector.ts";
import { type Device, openDevice, openOwnDevice, openSharedBrowser } from "./device.ts";
import { type FaultProxy, startFaultProxy } from "./fault-proxy.ts";
import { type PageServer, startPageServer } from "./page-server.ts";
import { type Arrivals, readArrivals } from "./read-arrivals.ts";

/** What all runs share: the pages, the network, the collector, a browser. */
export interface World {
  readonly proxy: FaultProxy;
  readonly collector: CollectorProcess;
  readonly pages: PageServer;
  readonly arrivals: Arrivals;
  /** Milliseconds by which the clock of pages that open now is wrong. */
  skew: number;
  startCollector(): Promise<void>;
  /** A new profile; `receive` hears what each `track()` resolved with. */
  openDevice(own: boolean, receive: (number: string, receipt: string) => void): Promise<Device>;
  close(): Promise<void>;
}

/** `base` is the first backoff in milliseconds; all other delays of the pages follow it. */
export async function openWorld(base: number): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "noren-soak-"));
  const database = join(folder, "collector.sqlite");
  const [script, program, proxy] = await Promise.all([bundlePage(), bundleCollector(), startFaultProxy()]);
  let skew = 0;
  const pages = await startPageServer(script, () => ({ endpoint: proxy.url, skew, base }));
  const collector = await startCollectorProcess(program, database, pages.url);
  const startCollector = async (): Promise<void> => {
    await collector.start();
    proxy.target = collector.port;
  };
  await startCollector();
  const arrivals = readArrivals(database);
  let browser: Promise<Browser> | undefined;
  return {
    proxy,
    collector,
    pages,
    arrivals,
    get skew() {
      return skew;
    },
    set skew(value) {
      skew = value;
    },
    startCollector,
    async openDevice(own, receive) {
      if (own) return openOwnDevice(receive);
      if (!(await browser)?.isConnected()) browser = openSharedBrowser();
      browser ??= openSharedBrowser();
      return openDevice(await browser, receive);
    },
    async close() {
      await (await browser)?.close();
      arrivals.close();
      await Promise.all([collector.kill(), pages.close(), proxy.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
