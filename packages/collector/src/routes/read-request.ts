import type { Context } from "hono";
import type { Site } from "../sites.ts";
import type { Refusal } from "../wire/refusal.ts";
import type { Environment, WireParts } from "./environment.ts";
import { readBody } from "./read-body.ts";

/** A request's body as `parse` reads it, and the site that it names; or why not. */
export type ReadRequest<Found> = { refusal: Refusal; site?: Site } | { found: Found; site: Site };

/** Reads a request of a store's page: its type, its body, its site, and whether its origin is one of the site's. */
export async function readRequest<Found extends { site: string }>(
  context: Context<Environment>,
  { sites, limits }: Pick<WireParts, "sites" | "limits">,
  parse: (body: Uint8Array) => { found: Found } | { refusal: Refusal },
): Promise<ReadRequest<Found>> {
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type && type !== "text/plain" && type !== "application/json") {
    return { refusal: { status: 415, error: "wrong-type", message: "Send text/plain or application/json." } };
  }
  const body = await readBody(context.req.raw, limits.bodyBytes);
  if (!body) return { refusal: { status: 413, error: "too-large", message: `A body has at most ${limits.bodyBytes} bytes.` } };
  const parsed = parse(body);
  if ("refusal" in parsed) return parsed;
  const site = sites.find((each) => each.site === parsed.found.site);
  if (!site) return { refusal: { status: 404, error: "unknown-site", message: "This collector does not know the site." } };
  const origin = context.req.header("origin");
  // Only browsers send an origin, and only against pages does it guard; a server's request has none.
  // A link page is the collector's own; only a browser sets this header, and behind a proxy nothing else tells.
  const isOwn = context.req.header("sec-fetch-site") === "same-origin";
  if (origin !== undefined && !isOwn && !site.origins.includes(origin)) {
    return { refusal: { status: 403, error: "wrong-origin", message: "The site does not list this origin." }, site };
  }
  return { found: parsed.found, site };
}
