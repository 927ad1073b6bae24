import { createHash } from "node:crypto";

/** What stays of a forgotten visitor: a SHA-256 that answers "was it this one?" and does not give the id away. */
export function tombstone(site: string, visitor: string): string {
  return createHash("sha256")
    .update(JSON.stringify([site, visitor]))
    .digest("base64url");
}
