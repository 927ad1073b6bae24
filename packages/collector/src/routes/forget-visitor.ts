import type { Context } from "hono";
import { messageOf } from "../message-of.ts";
import { remoteKey } from "../remote-key.ts";
import type { Site } from "../sites.ts";
import { readForget } from "../wire/read-forget.ts";
import type { Refusal } from "../wire/refusal.ts";
import { allowedOrigin } from "./allowed-origin.ts";
import { answerRefusal, notStored, tooMany } from "./answer-refusal.ts";
import type { Environment, WireParts } from "./environment.ts";
import { readRequest } from "./read-request.ts";

/**
 * `POST /v1/forget`, body `{version, site, visitor}`: deletes the visitor's events and refuses later ones, and answers `{receivedAt}` once that is
 * committed. Costs as much as one event. Whether there was such a visitor is not told.
 */
export async function forgetVisitor(context: Context<Environment>, parts: WireParts): Promise<Response> {
  const { sites, siteRate, remoteRate, writer, forget, now } = parts;
  const asking = context.req.header("origin");
  const remote = remoteKey(context.env.incoming.socket.remoteAddress, context.req.header("x-forwarded-for"), parts.proxies);
  const refuse = (refusal: Refusal, site?: Site) => answerRefusal(context, refusal, allowedOrigin(sites, asking, site));

  const receivedAt = now();
  if (remoteRate.left(remote) < 1) return refuse(tooMany(remoteRate.wait(remote)));
  remoteRate.take(remote, 1);
  const read = await readRequest(context, parts, readForget);
  if ("refusal" in read) return refuse(read.refusal, read.site);
  const { found, site } = read;
  if (siteRate.left(site.site) < 1) return refuse(tooMany(siteRate.wait(site.site)), site);
  siteRate.take(site.site, 1);

  try {
    await writer.write(() => forget(site.site, found.visitor, receivedAt));
  } catch (error) {
    parts.log(`Could not forget: ${messageOf(error)}`);
    return refuse(notStored(error), site);
  }
  context.header("Access-Control-Allow-Origin", allowedOrigin(sites, asking, site));
  return context.json({ receivedAt });
}
