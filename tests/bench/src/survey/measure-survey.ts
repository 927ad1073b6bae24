import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { brotliSize } from "../../../../scripts/lib/download.ts";
import { readManifest, tagFolder } from "../../../../scripts/lib/manifest.ts";
import { measure } from "../../../../scripts/lib/measure.ts";
import type { Figure, Table } from "../figure.ts";

const resolve = createRequire(import.meta.url).resolve;

/** A file that a package ships, as it is. */
const shipped = (name: string): Buffer => readFileSync(resolve(name));

/** One minified file of what some lines of code import, without what they do not. */
async function bundled(code: string): Promise<Buffer> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return Buffer.concat(outputFiles.map(({ contents }) => contents));
}

interface Peer {
  readonly key: string;
  readonly what: string;
  readonly files: readonly Buffer[];
}

const peers = async (): Promise<readonly Peer[]> => [
  {
    key: "posthog",
    what: "posthog-js: array.js and surveys.js",
    files: [shipped("posthog-js/dist/array.js"), shipped("posthog-js/dist/surveys.js")],
  },
  {
    key: "surveyjs",
    what: "survey-core with survey-js-ui, bundled, and its smallest stylesheet; no trigger, no delivery",
    files: [
      await bundled(
        'import { Model } from "survey-core"; import { renderSurvey } from "survey-js-ui"; globalThis.ask = (json, place) => renderSurvey(new Model(json), place);',
      ),
      shipped("survey-core/survey-core.fontless.min.css"),
    ],
  },
  { key: "formbricks", what: "@formbricks/surveys: index.umd.js, the renderer alone", files: [shipped("@formbricks/surveys")] },
];

/**
 * What a browser downloads to ask a first question, after brotli 11, of each maker in one run: Noren with its whole event core, the others
 * with the files that their packages ship (or, where it is smaller, a bundle of what is used).
 */
export async function measureSurvey(): Promise<Table> {
  const ours = measure(readManifest(), tagFolder).filter(({ key }) => key === "survey" || key === "survey-types");
  const first = ours.find(({ key }) => key === "survey")?.bytes ?? 0;
  const figures: Figure[] = ours.map(({ key, what, bytes }) => ({ key, what: `Noren: ${what}`, value: bytes / 1000, unit: "kB" }));
  for (const { key, what, files } of await peers()) {
    const bytes = files.reduce((total, file) => total + brotliSize(file), 0);
    figures.push({ key, what, value: bytes / 1000, unit: "kB", note: `ours is ${(first / bytes).toFixed(2)} of it` });
  }
  return { title: "Bytes of a first survey popup, brotli 11", figures };
}
