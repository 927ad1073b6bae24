import path from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { type GetModuleInfo, type OutputChunk, type Plugin, rollup } from "rollup";
import esbuildPlugin from "rollup-plugin-esbuild";
import { minifyChunks } from "./minify-chunks.ts";
import { minifyStyles } from "./minify-styles.ts";
import { UNNAMED } from "./releases-of.ts";
import { smallRenderer } from "./small-renderer.ts";
import { widgets } from "./widgets.ts";

const sources = path.join(import.meta.dirname, "src");

const plugins = (target: string, define: { [name: string]: string }): Plugin[] => [
  minifyStyles,
  smallRenderer,
  nodeResolve({ browser: true, exportConditions: ["noren-source"], extensions: [".ts", ".tsx", ".mjs", ".js"] }),
  esbuildPlugin({
    target,
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"', ...define },
    tsconfig: false,
  }),
  minifyChunks,
];

/** Names of the widgets that reach a module by static imports: what two of them need is one part, rather than many small ones. */
function widgetsUsing(id: string, getModuleInfo: GetModuleInfo, seen = new Set<string>()): Set<string> {
  seen.add(id);
  const name = path.basename(id, ".ts");
  if (widgets.has(name) && path.basename(path.dirname(id)) === "chunks") return new Set([name]);
  const importers = (getModuleInfo(id)?.importers ?? []).filter((importer) => !seen.has(importer));
  return new Set(importers.flatMap((importer) => [...widgetsUsing(importer, getModuleInfo, seen)]));
}

/** Bundles some of `src/chunks`, by name; what they share becomes parts of their own. All are `UNNAMED`. */
export async function bundleChunks(names: readonly string[]): Promise<OutputChunk[]> {
  const chunks = await rollup({
    input: Object.fromEntries(names.map((name) => [name, path.join(sources, `chunks/${name}.ts`)])),
    plugins: plugins("es2022", {}),
    preserveEntrySignatures: "allow-extension",
    onLog(level, log, handle) {
      // Remarks about comments and circles within packages that are not ours.
      if (![log.id, ...(log.ids ?? [])].some((id) => id?.includes("node_modules"))) handle(level, log);
    },
  });
  const { output } = await chunks.generate({
    format: "es",
    entryFileNames: UNNAMED,
    chunkFileNames: UNNAMED,
    hashCharacters: "hex",
    // Of the core a widget takes only `localise`; what a link page takes besides would weigh on every widget in their common part.
    manualChunks: (id, { getModuleInfo }) =>
      names.includes("link") && /\/core\/src\/(?!localise)/.test(id)
        ? "link-core"
        : widgetsUsing(id, getModuleInfo).size > 1
          ? "part"
          : undefined,
    minifyInternalExports: true,
  });
  await chunks.close();
  return output.filter((chunk): chunk is OutputChunk => chunk.type === "chunk");
}

/** Stands for the release while the names in `noren.js` are chosen: which are the best shall not hang on five letters. */
const STANDIN = "abcde";

/** The code of `noren.js`, a script that finds the chunks of this release. */
export async function bundleLoader(release: string): Promise<string> {
  const loader = await rollup({
    input: path.join(sources, "noren.ts"),
    plugins: plugins("es2020", { RELEASE: JSON.stringify(STANDIN) }),
  });
  const { output } = await loader.generate({ format: "iife", entryFileNames: "noren.js", inlineDynamicImports: true });
  await loader.close();
  return output[0].code.replace(`n.${STANDIN}.`, `n.${release}.`);
}
