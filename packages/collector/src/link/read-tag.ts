import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The built tag, as link pages need it. */
export interface TagFiles {
  /** Name of the link page's script; undefined where the folder holds no built tag. Read anew each time: a new release takes its place while the collector runs. */
  script(): Promise<string | undefined>;
  /** A script by its name; undefined where there is none. */
  read(file: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** The folder of the built tag of the `noren` package that a project in `from` has installed, if any. */
export function findTag(from: string): string | undefined {
  try {
    return dirname(createRequire(join(from, "noren")).resolve("noren/dist/manifest.json"));
  } catch {
    return undefined;
  }
}

export function readTag(folder: string): TagFiles {
  return {
    async script() {
      const manifest: unknown = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8").catch(() => "{}"));
      const files: { [file: string]: { entry?: string } } = Object(Object(manifest).files);
      return Object.keys(files).find((file) => files[file]?.entry === "link");
    },
    async read(file) {
      if (!/^n\.[\w.-]+\.js$/.test(file)) return undefined;
      return await readFile(join(folder, file)).then(
        (bytes) => new Uint8Array(bytes),
        () => undefined,
      );
    },
  };
}
