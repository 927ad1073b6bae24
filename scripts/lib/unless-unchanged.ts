import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

function fingerprint(files: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of [...files].sort()) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/**
 * Does the work, unless this Node has done it before and no file that went into it or came out of it has changed, come or gone since.
 * `stamp` is the path of a file that remembers it.
 */
export async function unlessUnchanged(stamp: string, files: () => readonly string[], work: () => Promise<unknown>): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(files())) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint(files()));
}
