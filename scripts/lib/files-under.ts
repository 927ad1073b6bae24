import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder, with its path, except in folders that hold what was built or installed. */
export function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return ["node_modules", "dist", "dist-types"].includes(entry.name) ? [] : filesUnder(path);
  });
}
