import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));

/** The names of the pages. */
export const pages = ["plain", "preact", "react"] as const;

/** Builds the pages. Resolves with the text of each file by its name, such as `plain.html`; scripts find each other by relative addresses. */
export async function buildPages(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: ["plain.js", "preact.tsx", "react.tsx"],
    outdir: here,
    write: false,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    conditions: ["noren-source"],
    tsconfigRaw: {},
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const files = new Map(outputFiles.map((file) => [path.basename(file.path), file.text]));
  for (const name of pages) files.set(`${name}.html`, await readFile(path.join(here, `${name}.html`), "utf8"));
  return files;
}
