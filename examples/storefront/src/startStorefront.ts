import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import type { NorenConfig } from "@noren/core/schema";
import { loadCatalogue, vendureSource } from "./catalogue/loadCatalogue.ts";
import { bundleAssets } from "./server/bundleAssets.ts";
import { createApp } from "./server/createApp.tsx";
import { norenConfig } from "./server/norenConfig.ts";

export interface StorefrontOptions {
  /** 0 takes a free one. */
  port: number;
  /** Default `127.0.0.1`. */
  host?: string;
  /** The collector's address, as browsers reach it. */
  endpoint: string;
  /** `ask` puts the shop's consent banner on its pages; `not-required` is the merchant's declaration, and leaves it out. */
  consent: "ask" | "not-required";
  /** Folder of the built tag. Default: the workspace's `packages/tag/dist`. */
  tag?: string;
  /** Folder that `noren build` wrote. Default: the example's `.cache/noren`. */
  data?: string;
  /**
   * `strict` sends the content policy of a strict page, with a nonce on every script and style. Such pages have no consent banner, which
   * cannot run under Trusted Types, and no web font: with `consent: "ask"` nothing is granted until page code calls `noren.consent`.
   * Default `none`.
   */
  policy?: "strict" | "none";
  /** Replaces whole fields of `noren.config.json` as it is served. */
  overrides?: Partial<NorenConfig>;
  /** Clock of the delivery dates. */
  now?: () => Date;
}

export interface Storefront {
  /** Scheme, host and port, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Folder of this example. */
export const storefrontFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Opens the shop on a port.
 *
 * @throws {Error} when the port is taken, the catalogue is not installed, or the configuration is wrong.
 */
export async function startStorefront(options: StorefrontOptions): Promise<Storefront> {
  const { port, host = "127.0.0.1", endpoint, consent, policy = "none", now = () => new Date() } = options;
  const source = vendureSource();
  const banner = consent === "ask" && policy === "none";
  const app = createApp({
    catalogues: { en: loadCatalogue("en", source), ja: loadCatalogue("ja", source) },
    assets: await bundleAssets(),
    photos: source.photos,
    tag: options.tag ?? join(storefrontFolder, "../../packages/tag/dist"),
    data: options.data ?? join(storefrontFolder, ".cache/noren"),
    config: norenConfig(join(storefrontFolder, "noren.config.json"), { endpoint, consent, banner, overrides: options.overrides }),
    banner,
    ...(policy === "strict" && { strict: { endpoint, newNonce: () => randomBytes(16).toString("base64") } }),
    now,
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (address) => {
      server.off("error", reject);
      resolve({
        url: `http://${host}:${address.port}`,
        close: () =>
          new Promise((done, failed) => {
            server.close((error) => (error ? failed(error) : done()));
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
    server.once("error", reject);
  });
}
