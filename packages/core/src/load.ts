import type { Json } from "./events/event.ts";

/** A static file or an answer could not be had. `status` is 0 when nothing came, or when what came was no JSON. */
export class LoadError extends Error {
  readonly url: string;
  readonly status: number;
  constructor(url: string, status: number) {
    super(`Expected JSON at ${url}, found ${status ? `status ${status}` : "none"}.`);
    this.name = "LoadError";
    this.url = url;
    this.status = status;
  }
}

const hashed = /[/.-][0-9a-f]{8,}\.json$/;

/** Fetches one of `noren build`'s files. A name that holds a hash never changes; any other is asked for anew. */
export async function load(fetch: typeof globalThis.fetch, url: string): Promise<Json> {
  let status = 0;
  try {
    const response = await fetch(url, { cache: hashed.test(url) ? "default" : "no-cache", credentials: "omit" });
    if (response.ok) return await response.json();
    status = response.status;
  } catch {
    // Told below, with the address.
  }
  throw new LoadError(url, status);
}
