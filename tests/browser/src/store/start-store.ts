import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CampaignList, type Collector, type CollectorOptions, startCollector } from "@noren/collector";
import { type StorefrontOptions, startStorefront, storefrontFolder } from "@noren/storefront";
import { freePort } from "../drivers/index.ts";
import { tagFolder } from "../support/tag-folder.ts";
import { readEvents, type StoredEvent } from "./read-events.ts";

export interface StoreOptions {
  /** Default `not-required`, so that a test starts with everything allowed. */
  readonly consent?: StorefrontOptions["consent"];
  /** Default `none`. */
  readonly policy?: StorefrontOptions["policy"];
  /** Replaces whole fields of the store's configuration. `allowAutomation` is true unless given here. */
  readonly overrides?: StorefrontOptions["overrides"];
  readonly limits?: CollectorOptions["limits"];
}

export interface Store {
  /** The shop's origin, without a slash at the end. */
  readonly url: string;
  /** The collector's origin: another one than the shop's. */
  readonly endpoint: string;
  /** Address of the report, token included. */
  readonly reportUrl: string;
  /** Everything that the collector has stored so far, in the order in which it happened. */
  events(): readonly StoredEvent[];
  /** Ends the collector as an outage would: its port refuses connections until `startCollector`. */
  stopCollector(): Promise<void>;
  /** Starts it again, on the same port and database. */
  startCollector(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the built demo store and a collector of its own on free loopback ports. Needs `npm run build` to have run. */
export async function startStore(options: StoreOptions = {}): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), "noren-store-"));
  const database = join(folder, "collector.sqlite");
  const config: CampaignList = JSON.parse(await readFile(join(storefrontFolder, "noren.config.json"), "utf8"));
  // The collector names the shop's origin and the shop the collector's, so both ports are chosen first.
  const [port, collectorPort] = [await freePort(), await freePort()];
  const token = "token-of-the-browser-tests";
  const open = (): Promise<Collector> =>
    startCollector({
      sites: [{ site: config.site, origins: [`http://127.0.0.1:${port}`] }],
      config,
      database,
      port: collectorPort,
      token,
      limits: options.limits,
      tag: tagFolder,
    });
  let collector = await open();
  const shop = await startStorefront({
    port,
    endpoint: collector.url,
    consent: options.consent ?? "not-required",
    policy: options.policy ?? "none",
    overrides: { allowAutomation: true, ...options.overrides },
  });
  return {
    url: shop.url,
    endpoint: collector.url,
    reportUrl: `${collector.url}/report?token=${token}`,
    events: () => readEvents(database),
    stopCollector: () => collector.close(),
    startCollector: async () => {
      collector = await open();
    },
    close: async () => {
      await Promise.all([shop.close(), collector.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
