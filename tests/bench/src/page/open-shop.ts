import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CampaignList, startCollector } from "@noren/collector";
import { type StorefrontOptions, startStorefront, storefrontFolder } from "@noren/storefront";
import { freePort } from "../../../browser/src/drivers/index.ts";
import { serveVariant } from "./serve-variant.ts";
import type { Variant } from "./variants.ts";

export interface Shop {
  /** Origin of the shop with a variant's script, without a slash at the end. */
  url(variant: Variant): string;
  close(): Promise<void>;
}

/** Opens the built demo store, once for each variant, and one collector, all on loopback. Everything is granted. */
export async function openShop(variants: readonly Variant[], overrides: StorefrontOptions["overrides"] = {}): Promise<Shop> {
  const folder = await mkdtemp(join(tmpdir(), "noren-bench-"));
  const config: CampaignList = JSON.parse(await readFile(join(storefrontFolder, "noren.config.json"), "utf8"));
  const ports = new Map<string, number>();
  for (const { name } of variants) ports.set(name, await freePort());
  const collector = await startCollector({
    sites: [{ site: config.site, origins: [...ports.values()].map((port) => `http://127.0.0.1:${port}`) }],
    config,
    database: join(folder, "collector.sqlite"),
    port: await freePort(),
  });
  const store = await startStorefront({
    port: await freePort(),
    endpoint: collector.url,
    consent: "not-required",
    overrides: { allowAutomation: true, ...overrides },
  });
  const servers = new Map(
    await Promise.all(
      variants.map(async (variant) => [variant.name, await serveVariant(variant, store.url, ports.get(variant.name) ?? 0)] as const),
    ),
  );
  return {
    url: ({ name }) => {
      const server = servers.get(name);
      if (!server) throw new Error(`the shop is not open with ${name}`);
      return server.url;
    },
    close: async () => {
      await Promise.all([...servers.values(), store, collector].map((server) => server.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
