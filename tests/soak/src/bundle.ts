import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));

/** The page's script, with the core in it. */
export async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(here, "page/soak-page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    conditions: ["noren-source"],
  });
  return outputFiles[0]?.text ?? "";
}

/** Path of a program that starts at once: the collector with all but its database's binary in one file. */
export async function bundleCollector(): Promise<string> {
  const outfile = join(here, "../dist/collector.js");
  await build({
    entryPoints: [join(here, "collector-process.ts")],
    bundle: true,
    outfile,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["noren-source"],
    external: ["libsql"],
    // Parts of the server's library still ask for Node's modules as CommonJS does.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return outfile;
}
