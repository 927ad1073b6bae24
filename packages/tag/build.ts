import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundleChunks, bundleLoader } from "./bundle.ts";
import { earlierReleases } from "./earlier-releases.ts";
import { describeFiles, type Manifest } from "./manifest.ts";
import { releasesOf } from "./releases-of.ts";
import { smallest } from "./smallest.ts";
import { widgets } from "./widgets.ts";

const out = path.join(import.meta.dirname, "dist");

/** Builds `noren.js`, its chunks, `manifest.json` and `integrity.json` into `dist/`. */
export async function buildTag(): Promise<Manifest> {
  const entries = await readdir(path.join(import.meta.dirname, "src/chunks"));
  const names = entries.flatMap((file) => (file.endsWith(".ts") ? [file.slice(0, -3)] : []));
  // A link page loads the very files of a popup.
  const together = new Set([...widgets, "link"]);
  const made = await bundleChunks(names.filter((name) => together.has(name)));
  // A few lines of the core in two chunks weigh less than a request for a third.
  for (const name of names) if (!together.has(name)) made.push(...(await bundleChunks([name])));
  const { name: release, chunks } = smallest(releasesOf(made), ({ chunks }) =>
    chunks.flatMap(({ name, code }) => (widgets.has(name) || name === "part" ? code : [])),
  );

  const files = new Map(chunks.map(({ fileName, code }) => [fileName, code]));
  files.set("noren.js", await bundleLoader(release));
  const previous = earlierReleases(await lastBuild(), [...files.keys()]);
  const manifest: Manifest = { files: describeFiles(chunks), previous };

  await mkdir(out, { recursive: true });
  const kept = new Set([...files.keys(), ...previous.flat()]);
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
