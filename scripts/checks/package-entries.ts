import type { Workspace } from "../lib/workspaces.ts";

/** Import specifiers of everything that a package exports as a module. */
export function packageEntries({ manifest }: Workspace): readonly string[] {
  return Object.entries(manifest.exports ?? {})
    .filter(([subpath, target]) => typeof target === "object" && !subpath.includes("*"))
    .map(([subpath]) => manifest.name + subpath.slice(1));
}
