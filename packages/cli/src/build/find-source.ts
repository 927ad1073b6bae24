import { access } from "node:fs/promises";
import path from "node:path";

/** The file that a source names: relative to `root`, or inside of a package installed there or above. `undefined` when there is none. */
export async function findSource(source: string, root: string): Promise<string | undefined> {
  const own = path.resolve(root, source);
  if (await exists(own)) return own;
  if (source.startsWith(".") || path.isAbsolute(source)) return undefined;
  for (let folder = path.resolve(root); ; folder = path.dirname(folder)) {
    const installed = path.join(folder, "node_modules", source);
    if (await exists(installed)) return installed;
    if (folder === path.dirname(folder)) return undefined;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
