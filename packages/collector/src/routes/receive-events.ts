import type { BatchAnswer } from "@noren/core/events";
import type { Context } from "hono";
import { remoteKey } from "../remote-key.ts";
import type { Site } from "../sites.ts";
import { judgeEvents } from "../wire/judge-events.ts";
import { type Batch, type Refusal, readBatch } from "../wire/read-batch.ts";
import { allowedOrigin } from "./allowed-origin.ts";
import type { Environment, WireParts } from "./environment.ts";
import { readBody } from "./read-body.ts";

/** Seconds after which a client may try again when the database could not commit. */
const retryAfterFault = 5;

/** `POST /v1/events` (design section 6): answers only after the events are committed; a refused request changes nothing. */
export async function receiveEvents(context: Context<Environment>, parts: WireParts): Promise<Response> {
  const { sites, limits, siteRate, remoteRate, now } = parts;
  const asking = context.req.header("origin");
  const remote = remoteKey(context.env.incoming.socket.remoteAddress, context.req.header("x-forwarded-for"), parts.proxies);
  const refuse = (refusal: Refusal, site?: Site) => answerRefusal(context, refusal, allowedOrigin(sites, asking, site));

  if (remoteRate.left(remote) < 1) return refuse(tooMany(remoteRate.wait(remote)));
  const found = await read(context, parts);
  if ("refusal" in found) {
    remoteRate.take(remote, 1);
    return refuse(found.refusal, found.site);
  }

  const { batch, site } = found;
  const receivedAt = now();
  // An empty batch costs as much as one event: it is a request all the same.
  const wanted = Math.max(1, batch.events.length);
  const granted = Math.min(wanted, remoteRate.left(remote), siteRate.left(site.site));
  if (granted < 1) return refuse(tooMany(Math.max(remoteRate.wait(remote), siteRate.wait(site.site))), site);
  remoteRate.take(remote, granted);
  siteRate.take(site.site, granted);

  const { rows, rejected } = judgeEvents(batch, receivedAt, limits);
  const accepted = rows.slice(0, granted);
  const results: [string, BatchAnswer["results"][string]][] = [...rejected].map(([id, reason]) => [id, { fate: "rejected", reason }]);
  try {
    const fates = await parts.commit(accepted);
    accepted.forEach(({ id }, index) => {
      const fate = fates[index];
      if (fate) results.push([id, { fate }]);
    });
  } catch (error) {
    parts.log(`Could not commit: ${error instanceof Error ? error.message : String(error)}`);
    return refuse({ status: 503, error: "cannot-store", message: "Nothing was stored; send it again.", retryAfter: retryAfterFault }, site);
  }
  for (const { id } of rows.slice(granted)) results.push([id, { fate: "retry", reason: "too many events at once" }]);

  context.header("Access-Control-Allow-Origin", allowedOrigin(sites, asking, site));
  if (rows.length > granted) context.header("Retry-After", String(Math.max(remoteRate.wait(remote), siteRate.wait(site.site))));
  const answer: BatchAnswer = { receivedAt, results: Object.fromEntries(results) };
  return context.json(answer);
}

async function read(
  context: Context<Environment>,
  { sites, limits }: WireParts,
): Promise<{ refusal: Refusal; site?: Site } | { batch: Batch; site: Site }> {
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type && type !== "text/plain" && type !== "application/json") {
    return { refusal: { status: 415, error: "wrong-type", message: "Send text/plain or application/json." } };
  }
  const body = await readBody(context.req.raw, limits.bodyBytes);
  if (!body) return { refusal: { status: 413, error: "too-large", message: `A body has at most ${limits.bodyBytes} bytes.` } };
  const found = readBatch(body, limits.batchEvents);
  if ("refusal" in found) return found;
  const site = sites.find((each) => each.site === found.batch.site);
  if (!site) return { refusal: { status: 404, error: "unknown-site", message: "This collector does not know the site." } };
  const origin = context.req.header("origin");
  // Only browsers send an origin, and only against pages does it guard; a server's request has none.
  if (origin !== undefined && !site.origins.includes(origin)) {
    return { refusal: { status: 403, error: "wrong-origin", message: "The site does not list this origin." }, site };
  }
  return { batch: found.batch, site };
}

function tooMany(retryAfter: number): Refusal {
  return { status: 429, error: "too-many", message: "Too many events at once.", retryAfter };
}

/** Answers with the refusal in JSON, readable by the page at `origin`. */
export function answerRefusal(context: Context<Environment>, { status, error, message, retryAfter }: Refusal, origin: string): Response {
  context.header("Access-Control-Allow-Origin", origin);
  if (retryAfter !== undefined) context.header("Retry-After", String(retryAfter));
  return context.json({ error, message }, status);
}
