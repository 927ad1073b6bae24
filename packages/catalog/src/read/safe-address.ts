const NOWHERE = "https://relative.invalid";

/**
 * An address that a page may link to or load from: http, https, or a path, trimmed; `//host/path` gets https. `undefined` for anything
 * else, such as `javascript:`, `data:`, or text that is no address.
 */
export function safeAddress(address: string): string | undefined {
  const trimmed = address.trim();
  if (trimmed === "") return undefined;
  const absolute = trimmed.startsWith("//") ? `https:${trimmed}` : trimmed;
  if (!URL.canParse(absolute, NOWHERE)) return undefined;
  const url = new URL(absolute, NOWHERE);
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  // What the parser resolved is kept for absolute addresses: it has no control characters, and cannot be read two ways.
  return url.origin === NOWHERE ? url.pathname + url.search + url.hash : url.href;
}
