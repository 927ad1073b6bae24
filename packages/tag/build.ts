import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { transform } from "esbuild";
import { type GetModuleInfo, type OutputChunk, type Plugin, rollup } from "rollup";
import esbuildPlugin from "rollup-plugin-esbuild";
import { minify } from "terser";
import { earlierReleases } from "./earlier-releases.ts";
import { internalProperties } from "./internal-properties.ts";
import { rename } from "./rename.ts";
import { shortenProperties } from "./shorten-properties.ts";
import { smallest } from "./smallest.ts";

/** Stands for the release while the names in `noren.js` are chosen: which are the best shall not hang on five letters. */
const STANDIN = "abcde";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, "dist");

export interface ManifestFile {
  imports: string[];
  dynamicImports: string[];
  /** Name of the chunk, without hash. */
  entry?: string;
}

export interface Manifest {
  files: { [file: string]: ManifestFile };
  /** Files of earlier releases that are still here, newest first. */
  previous: string[][];
}

/** Makes the text of every `css` template small. Templates with substitutions are left alone. */
function minifyStyles(): Plugin {
  return {
    name: "minify-styles",
    async transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes("css`")) return null;
      const parts = code.split(/(?<![\w$])css`([^`$]*)`/);
      const made = await Promise.all(
        parts.map(async (part, index) =>
          index % 2
            ? JSON.stringify(
                (await transform(part, { loader: "css", minify: true, target: ["chrome111", "firefox115", "safari16.4"] })).code.trim(),
              )
            : part,
        ),
      );
      return { code: made.join(""), map: null };
    },
  };
}

/** The tag's widgets are drawn by the kit's own renderer, which means the same as Preact for what they use and is a fifth of its size. */
const smallRenderer: Plugin = {
  name: "small-renderer",
  resolveId(source) {
    return source === "preact" || source === "preact/jsx-runtime"
      ? this.resolve("@noren/ui/renderer", fileURLToPath(import.meta.url))
      : null;
  },
};

/**
 * Tells Chromium to compile a whole file at once, off the main thread where it can: nearly all of it runs, and functions within functions
 * would be read again for each one around them. In one trial, with it on every file, it took two fifths off the time of our scripts at load. In a small file it would weigh more
 * than it saves.
 */
const compileAtOnce = (code: string): string => (code.length > 4000 ? `//# allFunctionsCalledOnLoad\n${code}` : code);

/** `let` for `const`: the compressor then meets one word where there were two. */
const minifyChunks: Plugin = {
  name: "minify-chunks",
  async renderChunk(source) {
    const { code } = await minify(source.replace(/^(\s*(?:for \()?)const /gm, "$1let "), {
      ecma: 2020,
      module: true,
      mangle: false,
      compress: {
        passes: 6,
        // A function written out in place of its call is no smaller once compressed.
        inline: 1,
        unsafe_arrows: true,
        unsafe_methods: true,
        pure_getters: true,
        keep_fargs: false,
        hoist_funs: true,
        unsafe: true,
      },
      format: { comments: false },
    });
    return { code: compileAtOnce(rename(shortenProperties(code ?? source, internalProperties))), map: null };
  },
};

const plugins = (target: string, define: { [name: string]: string }): Plugin[] => [
  minifyStyles(),
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

const widgets = new Set(["survey", "shelf", "retention", "faq"]);

/** Names of the widgets that reach a module by static imports: what two of them need is one part, rather than many small ones. */
function widgetsUsing(id: string, getModuleInfo: GetModuleInfo, seen = new Set<string>()): Set<string> {
  seen.add(id);
  const name = path.basename(id, ".ts");
  if (widgets.has(name) && path.basename(path.dirname(id)) === "chunks") return new Set([name]);
  const importers = (getModuleInfo(id)?.importers ?? []).filter((importer) => !seen.has(importer));
  return new Set(importers.flatMap((importer) => [...widgetsUsing(importer, getModuleInfo, seen)]));
}

/** What is loaded only where a configuration or a language asks for it has a name of its own: `survey-ja`, `survey/branching`. */
const shownName = (chunk: OutputChunk): string => {
  const [, widget, folder = "", name] =
    /packages\/(\w+)\/src\/(locales\/|locales\/more\/|questions\/|layouts\/|flow\/|endings\/|(?=adding|choose-matching))([\w-]+)\.tsx?$/.exec(
      chunk.facadeModuleId ?? "",
    ) ?? [];
  if (!widget) return chunk.name;
  return folder === "locales/" ? `${widget}-${name}` : `${widget}/${folder.startsWith("locales") ? "more-" : ""}${name}`;
};

/** Bundles some of `src/chunks`; what they share becomes parts of their own. */
async function bundle(names: readonly string[]): Promise<OutputChunk[]> {
  const chunks = await rollup({
    input: Object.fromEntries(names.map((name) => [name, path.join(here, `src/chunks/${name}.ts`)])),
    plugins: plugins("es2022", {}),
    preserveEntrySignatures: "allow-extension",
    onLog(level, log, handle) {
      // Remarks about comments and circles within packages that are not ours.
      if (![log.id, ...(log.ids ?? [])].some((id) => id?.includes("node_modules"))) handle(level, log);
    },
  });
  const { output } = await chunks.generate({
    format: "es",
    // Renamed once the release has a name.
    entryFileNames: "n.[hash:6].js",
    chunkFileNames: "n.[hash:6].js",
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

/**
 * Several names for a release that tell it from others, each of five letters from a to p. As digits they would weigh more where every other
 * sign is a letter.
 */
const releasesOf = (code: string): string[] => {
  const letters = createHash("sha256")
    .update(code)
    .digest("hex")
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return letters.match(/.{5}/g) ?? [];
};

/**
 * Gives each chunk its file name, which holds the release: `noren.js` finds an entry by its name, encoded because content blockers know
 * words such as survey and exit. The others are counted, since what imports them is smaller with short names.
 */
function named(chunks: readonly OutputChunk[], build: string): OutputChunk[] {
  const names = new Map(
    chunks.map(({ isEntry, name, fileName }, index) => [
      fileName,
      `n.${build}.${isEntry ? btoa(name).split("=")[0] : index.toString(36)}.js`,
    ]),
  );
  const rename = (text: string): string => text.replace(/n\.[0-9a-f]{6}\.js/g, (file) => names.get(file) ?? file);
  return chunks.map((chunk) => ({
    ...chunk,
    fileName: rename(chunk.fileName),
    code: rename(chunk.code),
    imports: chunk.imports.map(rename),
    dynamicImports: chunk.dynamicImports.map(rename),
  }));
}

/** Builds `noren.js`, its chunks, `manifest.json` and `integrity.json` into `dist/`. */
export async function buildTag(): Promise<Manifest> {
  const names = (await readdir(path.join(here, "src/chunks"))).flatMap((file) => (file.endsWith(".ts") ? [file.slice(0, -3)] : []));
  // A link page loads the very files of a popup.
  const together = new Set([...widgets, "link"]);
  const made = await bundle(names.filter((name) => together.has(name)));
  // A few lines of the core in two chunks weigh less than a request for a third.
  for (const name of names) if (!together.has(name)) made.push(...(await bundle([name])));
  const releases = releasesOf(made.map(({ code }) => code).join()).map((build) => ({ build, chunks: named(made, build) }));
  const { build, chunks } = smallest(releases, ({ chunks }) =>
    chunks.flatMap(({ name, code }) => (widgets.has(name) || name === "part" ? code : [])),
  );

  const loader = await rollup({
    input: path.join(here, "src/noren.ts"),
    plugins: plugins("es2020", { BUILD: JSON.stringify(STANDIN) }),
  });
  const classic = await loader.generate({ format: "iife", entryFileNames: "noren.js", inlineDynamicImports: true });
  await loader.close();

  const files = new Map(chunks.map(({ fileName, code }) => [fileName, code]));
  files.set("noren.js", classic.output[0].code.replace(`n.${STANDIN}.`, `n.${build}.`));
  const manifest: Manifest = {
    files: Object.fromEntries([
      [
        "noren.js",
        { imports: [], dynamicImports: chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName), entry: "noren" },
      ],
      ...chunks.map((chunk): [string, ManifestFile] => [
        chunk.fileName,
        {
          imports: chunk.imports,
          dynamicImports: chunk.dynamicImports,
          ...((chunk.isEntry || shownName(chunk) !== chunk.name) && { entry: shownName(chunk) }),
        },
      ]),
    ]),
    previous: earlierReleases(await lastBuild(), [...files.keys()]),
  };

  await mkdir(out, { recursive: true });
  const kept = new Set([...files.keys(), ...manifest.previous.flat()]);
  for (const file of await readdir(out)) if (!kept.has(file)) await rm(path.join(out, file), { recursive: true });
  for (const [file, code] of files) await writeFile(path.join(out, file), code);
  const integrity = Object.fromEntries(
    [...files].map(([file, code]) => [file, `sha384-${createHash("sha384").update(code).digest("base64")}`]),
  );
  await writeFile(path.join(out, "integrity.json"), `${JSON.stringify(integrity, null, 2)}\n`);
  await writeFile(path.join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function lastBuild(): Promise<Manifest | undefined> {
  const text = await readFile(path.join(out, "manifest.json"), "utf8").catch(() => undefined);
  return text ? JSON.parse(text) : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildTag();
