import type { BatchAnswer } from "@noren/core/events";
import type { Context } from "hono";
import { messageOf } from "../message-of.ts";
import { remoteKey } from "../remote-key.ts";
import type { Site } from "../sites.ts";
import type { RowFate } from "../store/insert-events.ts";
import { judgeEvents } from "../wire/judge-events.ts";
import { readBatch } from "../wire/read-batch.ts";
import type { Refusal } from "../wire/refusal.ts";
import { allowedOrigin } from "./allowed-origin.ts";
import { answerRefusal, notStored, tooMany } from "./answer-refusal.ts";
import type { Environment, WireParts } from "./environment.ts";
import { readRequest } from "./read-request.ts";

type Result = BatchAnswer["results"][string];

/** `POST /v1/events` (design section 6): answers only after the events are committed; a refused request changes nothing. */
export async function receiveEvents(context: Context<Environment>, parts: WireParts): Promise<Response> {
  const { sites, limits, siteRate, remoteRate, writer, insert, now } = parts;
  const asking = context.req.header("origin");
  const remote = remoteKey(context.env.incoming.socket.remoteAddress, context.req.header("x-forwarded-for"), parts.proxies);
  const refuse = (refusal: Refusal, site?: Site) => answerRefusal(context, refusal, allowedOrigin(sites, asking, site));

  // Before the body is read: its way through a slow network is no skew of the device's clock.
  const receivedAt = now();
  if (remoteRate.left(remote) < 1) return refuse(tooMany(remoteRate.wait(remote)));
  const read = await readRequest(context, parts, (body) => readBatch(body, limits.batchEvents));
  if ("refusal" in read) {
    remoteRate.take(remote, 1);
    return refuse(read.refusal, read.site);
  }

  const { found: batch, site } = read;
  // An empty batch costs as much as one event: it is a request all the same.
  const wanted = Math.max(1, batch.events.length);
  const granted = Math.min(wanted, remoteRate.left(remote), siteRate.left(site.site));
  if (granted < 1) return refuse(tooMany(Math.max(remoteRate.wait(remote), siteRate.wait(site.site))), site);
  remoteRate.take(remote, granted);
  siteRate.take(site.site, granted);

  const { rows, rejected } = judgeEvents(batch, receivedAt, limits);
  const accepted = rows.slice(0, granted);
  const results: [string, Result][] = [...rejected].map(([id, reason]) => [id, { fate: "rejected", reason }]);
  try {
    const fates = accepted.length === 0 ? [] : await writer.write(() => insert(accepted), accepted.length);
    accepted.forEach(({ id }, index) => {
      const fate = fates[index];
      if (fate) results.push([id, resultOf(fate)]);
    });
  } catch (error) {
    parts.log(`Could not commit: ${messageOf(error)}`);
    return refuse(notStored(error), site);
  }
  for (const { id } of rows.slice(granted)) results.push([id, { fate: "retry", reason: "too many events at once" }]);

  context.header("Access-Control-Allow-Origin", allowedOrigin(sites, asking, site));
  if (rows.length > granted) context.header("Retry-After", String(Math.max(remoteRate.wait(remote), siteRate.wait(site.site))));
  const answer: BatchAnswer = { receivedAt, results: Object.fromEntries(results) };
  return context.json(answer);
}

function resultOf(fate: RowFate): Result {
  return fate === "forgotten" ? { fate: "rejected", reason: fate } : { fate };
}
