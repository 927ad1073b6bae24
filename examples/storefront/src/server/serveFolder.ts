import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Context } from "hono";

const types: { [extension: string]: string } = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

export const immutable = "public, max-age=31536000, immutable";

/** The file's media type by its name. */
export function mediaType(name: string): string {
  return types[extname(name).toLowerCase()] ?? "application/octet-stream";
}

/** Answers with a file of a folder; 404 for one that is not there, or not inside. */
export async function serveFile(context: Context, folder: string, name: string, cacheControl: string): Promise<Response> {
  const path = normalize(join(folder, name));
  const body = path.startsWith(folder + sep) ? await readFile(path).catch(() => undefined) : undefined;
  if (!body) return context.text("Not found", 404, { "cache-control": "no-cache" });
  return context.body(new Uint8Array(body), 200, { "content-type": mediaType(path), "cache-control": cacheControl });
}

/** Files named by a hash of their content never change; all others are asked for again. */
export function cacheOf(name: string): string {
  return /^n\.[a-p]{5}\.\w+\.js$|(^|[-./])(?=\D*\d)[0-9A-Za-z_-]{8,}\.(js|css|json|woff2)$/.test(name) ? immutable : "no-cache";
}
