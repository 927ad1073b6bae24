import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { type CampaignList, campaignListSchema } from "./campaign-list.ts";
import { createApp } from "./create-app.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { readTag } from "./link/read-tag.ts";
import { listen } from "./listen.ts";
import { messageOf } from "./message-of.ts";
import { createRateLimit } from "./rate-limit.ts";
import { repeatHourly } from "./repeat-hourly.ts";
import { prepareReport } from "./report/read-report.ts";
import { readSites, type Site } from "./sites.ts";
import { prepareClear } from "./store/clear-old.ts";
import { prepareForget } from "./store/forget-visitor.ts";
import { prepareInsert } from "./store/insert-events.ts";
import { type Database, openDatabase } from "./store/open-database.ts";
import { createWriter } from "./store/writer.ts";
import { prepareExport } from "./survey/export-csv.ts";
import { prepareDetail } from "./survey/read-detail.ts";
import { checkWebhooks } from "./webhooks/check-webhooks.ts";
import { createOutbox } from "./webhooks/outbox.ts";
import { tellWebhooks } from "./webhooks/tell-webhooks.ts";
import { describeIssue } from "./wire/describe-issue.ts";

export interface CollectorOptions {
  /** Stores that may send; at least one. */
  sites: readonly Site[];
  /** Configurations of these stores: their campaigns are listed in the report before the first event. */
  config?: CampaignList | readonly CampaignList[] | undefined;
  /** Path of the SQLite file, made if missing; its directory must exist. */
  database: string;
  /** 0 takes a free one. */
  port: number;
  /** Address to listen on. Default `127.0.0.1`: a reverse proxy stands in front. */
  host?: string | undefined;
  /** Opens the report. Default: 256 random bits, new at each start. */
  token?: string | undefined;
  /** Trusted reverse proxies in front, that each add to `X-Forwarded-For`. Default 0: the header is not believed. */
  proxies?: number | undefined;
  limits?: Partial<Limits> | undefined;
  /** Days after its arrival when an event is deleted, from 1. Left out: none is. */
  retention?: number | undefined;
  /** What stands in a file of webhooks: `{version: 1, webhooks}`, see `Webhook`. Checked before anything is opened. */
  webhooks?: unknown;
  /** Folder of the built tag, for link pages. Left out: there are none. */
  tag?: string | undefined;
  /** IANA name, for the times in the report. Default: the machine's. */
  timeZone?: string | undefined;
  /** Milliseconds since 1970. */
  now?: (() => number) | undefined;
  /** Told of faults inside. Default: standard error. */
  log?: ((message: string) => void) | undefined;
}

export interface Collector {
  /** Such as `http://127.0.0.1:4500`. */
  url: string;
  token: string;
  /** Finishes the requests under way, then closes the database. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Opens the database and listens.
 * @throws Error when a site or configuration is not valid, the database cannot be opened, or the port is taken (code `EADDRINUSE`).
 */
export async function startCollector(options: CollectorOptions): Promise<Collector> {
  const { host = "127.0.0.1", now = Date.now, log = (message) => console.error(message) } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const token = options.token ?? randomBytes(32).toString("base64url");
  if (token === "") throw new Error("The token is empty.");
  const sites = readSites(options.sites);
  const lists = readLists(options.config);
  const siteNames = sites.map(({ site }) => site);
  const webhooks = options.webhooks === undefined ? [] : checkWebhooks(options.webhooks, siteNames);
  const { retention } = options;
  if (retention !== undefined && !(retention >= 1)) throw new Error("Events are kept for at least 1 day.");
  const tag = options.tag === undefined ? undefined : readTag(options.tag);
  const server = createServer();
  // Before the database: a port that is taken must leave no file behind. Both are there before a request can be.
  const { url, stop } = await listen(server, options.port, host);
  let isClosing = false;
  let opened: Database | undefined;
  try {
    const database = openDatabase(options.database);
    opened = database;
    const writer = createWriter(database, { most: limits.waitingEvents });
    const clearOld = prepareClear(database, writer, retention, () => isClosing);
    const outbox = createOutbox(database);
    const telling = tellWebhooks({ webhooks, sites: siteNames, outbox, writer, now, log });
    const app = createApp({
      sites,
      limits,
      siteRate: createRateLimit(limits.site, now),
      remoteRate: createRateLimit(limits.remote, now),
      proxies: options.proxies ?? 0,
      writer,
      insert: prepareInsert(database, telling.note),
      forget: prepareForget(database),
      isClosing: () => isClosing,
      check: () => database.prepare("SELECT 1 FROM events LIMIT 1").get(),
      token,
      readReport: prepareReport(database, siteNames, lists),
      readDetail: prepareDetail(database, options.timeZone),
      exportCsv: prepareExport(database),
      lists,
      tag,
      timeZone: options.timeZone,
      now,
      log,
    });
    server.on("request", getRequestListener(app.fetch));
    telling.start();
    const clear = async () => {
      await clearOld(now());
      if (!isClosing) foldIn(database, log);
    };
    const stopClearing = repeatHourly(clear, (error) => log(`Could not clear the database: ${messageOf(error)}`));
    const close = async () => {
      isClosing = true;
      await Promise.all([stop(), stopClearing(), telling.stop()]).finally(() => {
        writer.close();
        // Closing alone may leave the log of writes beside the file, with what was deleted in it.
        foldIn(database, log);
        database.close();
      });
    };
    let closed: Promise<void> | undefined;
    return {
      url,
      token,
      close() {
        closed ??= close();
        return closed;
      },
    };
  } catch (error) {
    opened?.close();
    await stop();
    throw error;
  }
}

/** Folds the log of writes into the file and empties it: what was deleted is readable there until then. */
function foldIn(database: Database, log: (message: string) => void): void {
  try {
    database.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    log(`Could not fold in the log of writes: ${messageOf(error)}`);
  }
}

function readLists(config: CollectorOptions["config"]): CampaignList[] {
  if (config === undefined) return [];
  return [config].flat().map((each) => {
    const parsed = campaignListSchema.safeParse(each);
    if (!parsed.success) throw new Error(`Not a configuration: ${describeIssue(parsed.error)}.`);
    return parsed.data;
  });
}
