import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Storefront, startStorefront, storefrontFolder } from "@noren/storefront";
import { afterAll, beforeAll } from "vitest";
import { type Browser, freePort, openBrowser, type Page } from "../drivers/index.ts";
import { readEvents, type StoredEvent } from "../store/read-events.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

export interface CrashingStore {
  readonly url: string;
  newPage(): Promise<Page>;
  events(): readonly StoredEvent[];
  /** Ends the collector's process as a power cut would: at once, in the middle of whatever it does. */
  crash(): Promise<void>;
  /** Starts the collector's process on the same port and database; resolves once it listens. */
  start(): Promise<void>;
}

/** A store and a browser whose collector is a process of its own. */
export function useCrashingStore(): CrashingStore {
  let opened: { folder: string; database: string; port: number; shop: Storefront; browser: Browser } | undefined;
  let collector: ChildProcess | undefined;
  const get = () => {
    if (!opened) throw new Error("the store is open only while tests run");
    return opened;
  };

  const crash = async () => {
    if (!collector || collector.exitCode !== null || collector.signalCode !== null) return;
    const ended = once(collector, "exit");
    collector.kill("SIGKILL");
    await ended;
  };

  const start = async () => {
    const { database, port, shop } = get();
    const program = join(root, "packages/collector/src/main.ts");
    const config = join(storefrontFolder, "noren.config.json");
    const options = ["--config", config, "--origin", shop.url, "--database", database, "--port", String(port)];
    const child = spawn(process.execPath, ["--conditions=noren-source", "--import", "tsx", program, ...options], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    collector = child;
    for await (const text of child.stdout) if (String(text).includes("/report?token=")) return;
    throw new Error("the collector ended before it listened");
  };

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "noren-crash-"));
    const port = await freePort();
    const shop = await startStorefront({
      port: 0,
      endpoint: `http://127.0.0.1:${port}`,
      consent: "not-required",
      overrides: { allowAutomation: true },
    });
    opened = { folder, database: join(folder, "collector.sqlite"), port, shop, browser: await openBrowser("chromium") };
    await start();
  });
  afterAll(async () => {
    await crash();
    await opened?.browser.close();
    await opened?.shop.close();
    if (opened) await rm(opened.folder, { recursive: true, force: true });
  });

  return {
    get url() {
      return get().shop.url;
    },
    newPage: async () => (await get().browser.visitor()).page(),
    events: () => readEvents(get().database),
    crash,
    start,
  };
}
