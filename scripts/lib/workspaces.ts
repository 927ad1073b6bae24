import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface Workspace {
  /** Folder name, such as "core". */
  readonly folder: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** The packages under packages/, in alphabetical order. */
export function packages(): readonly Workspace[] {
  const base = join(root, "packages");
  return readdirSync(base)
    .sort()
    .filter((folder) => existsSync(join(base, folder, "package.json")))
    .map((folder) => {
      const path = join(base, folder);
      const manifest: Manifest = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
      return { folder, path, manifest };
    });
}
