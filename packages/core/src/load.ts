import type { Json } from "./events/event.ts";

const hashed = /[0-9a-f]{8}\.json$/;

/** Fetches JSON. Throws an Error that names the address, what was expected and what was found. */
export async function fetchJson(fetch: typeof globalThis.fetch, url: string, init?: RequestInit): Promise<Json> {
  const response = await fetch(url, { credentials: "omit", ...init });
  if (!response.ok) throw new Error(`Expected JSON at ${url}, found ${response.status}`);
  return response.json();
}

/** Fetches one of `noren build`'s files. A name that holds a hash never changes; any other is asked for anew. */
export const loadFile = (fetch: typeof globalThis.fetch, url: string): Promise<Json> =>
  fetchJson(fetch, url, { cache: hashed.test(url) ? "default" : "no-cache" });
