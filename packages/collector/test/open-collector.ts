import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Collector, type CollectorOptions, startCollector } from "../src/index.ts";

export const shop = "https://shop.example";

export interface TestCollector extends Collector {
  /** Path of its database file. */
  database: string;
  /** What it told of faults. */
  logged: string[];
  /** Posts to `/v1/events`, as the shop's page does unless told otherwise. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Posts to `/v1/forget` in the same way. */
  forget(body: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** A path for a database in a directory of its own, removed after the test. */
export async function databasePath(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "noren-collector-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return join(directory, "events.sqlite");
}

/** A collector on a free port with a database of its own, closed after the test. */
export async function openCollector(options: Partial<CollectorOptions> = {}): Promise<TestCollector> {
  const database = options.database ?? (await databasePath());
  const logged: string[] = [];
  const collector = await startCollector({
    sites: [{ site: "shop", origins: [shop, "https://shop.example.jp"] }],
    port: 0,
    timeZone: "UTC",
    log: (message) => logged.push(message),
    ...options,
    database,
  });
  onTestFinished(() => collector.close());
  const to =
    (path: string): TestCollector["post"] =>
    (body, headers = {}) =>
      fetch(collector.url + path, {
        method: "POST",
        headers: { "Content-Type": "text/plain;charset=UTF-8", Origin: shop, ...headers },
        body: typeof body === "string" || body instanceof Blob ? body : JSON.stringify(body),
      });
  return { ...collector, database, logged, post: to("/v1/events"), forget: to("/v1/forget") };
}
