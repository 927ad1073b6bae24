import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Manifest } from "../../packages/tag/manifest.ts";

/** Bytes of a file as a CDN would send it: brotli, quality 11. */
export function brotliSize(content: Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  return brotliCompressSync(content, { params }).length;
}

function fileOf(manifest: Manifest, entry: string): string {
  const found = Object.entries(manifest.files).find(([, file]) => file.entry === entry);
  if (!found) throw new Error(`the build has no entry named ${entry}`);
  return found[0];
}

/**
 * The files that a browser fetches for some entries, each once: these, all that they import statically, and the parts without a name that
 * they import when needed, such as a panel's inside. What has a name (a widget, a locale) is fetched for itself and named by who counts it.
 */
export function filesOf(manifest: Manifest, entries: readonly string[]): readonly string[] {
  const wanted = new Set<string>();
  const add = (file: string): void => {
    if (wanted.has(file)) return;
    wanted.add(file);
    const { imports = [], dynamicImports = [] } = manifest.files[file] ?? {};
    for (const imported of imports) add(imported);
    for (const imported of dynamicImports) if (manifest.files[imported]?.entry === undefined) add(imported);
  };
  for (const entry of entries) add(fileOf(manifest, entry));
  return [...wanted];
}

export function downloadSize(manifest: Manifest, folder: string, entries: readonly string[]): number {
  return filesOf(manifest, entries).reduce((total, file) => total + brotliSize(readFileSync(join(folder, file))), 0);
}
