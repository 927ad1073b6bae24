import { mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** One static file. A root has a plain name (`faq/en.json`); a shard is named by its content and never changes. */
export interface ReleaseFile {
  /** Path relative to the output folder, with `/`. */
  name: string;
  text: string;
}

export interface Written {
  /** Files that were not there before, or changed. */
  written: string[];
  /** Files of releases that are too old. */
  removed: string[];
}

interface Release {
  roots: string[];
  shards: string[];
}

/** Shards of this many earlier releases stay, for pages that read an older root. */
const KEPT = 2;
const HISTORY = "noren-releases.json";

/**
 * Brings a release into a folder so that no reader ever sees a root that names a missing shard: shards first, then roots, each
 * put in place whole, and at last what only older releases need is taken away. Files of others are never touched.
 */
export async function writeRelease(files: readonly ReleaseFile[], out: string): Promise<Written> {
  const [roots, shards] = [files.filter(isRoot), files.filter((file) => !isRoot(file))];
  const release: Release = { roots: names(roots), shards: names(shards) };
  const earlier = (await readHistory(out)).filter((old) => JSON.stringify(old.shards) !== JSON.stringify(release.shards));
  const [kept, dropped] = [earlier.slice(0, KEPT), earlier.slice(KEPT)];

  const written: string[] = [];
  const put = async (file: ReleaseFile) => {
    if (await putWhole(path.join(out, file.name), file.text)) written.push(file.name);
  };
  for (const shard of shards) await put(shard);
  // Before the roots: should the work stop here, the next release still knows what it may take away.
  await putWhole(path.join(out, HISTORY), `${JSON.stringify({ version: 1, releases: [release, ...kept] })}\n`);
  for (const root of roots) await put(root);

  const needed = new Set([release, ...kept].flatMap((one) => one.shards));
  const stale = [
    ...earlier.flatMap((old) => old.roots).filter((name) => !release.roots.includes(name)),
    ...dropped.flatMap((old) => old.shards).filter((name) => !needed.has(name)),
  ];
  const removed: string[] = [];
  for (const name of new Set(stale)) {
    const file = path.join(out, name);
    await rm(file).then(
      () => removed.push(name),
      () => {},
    );
    // Fails, as it should, while anything is left in the folder.
    await rmdir(path.dirname(file)).catch(() => {});
  }
  return { written, removed };
}

function isRoot({ name }: ReleaseFile): boolean {
  return name.split("/").length < 3;
}

function names(files: readonly ReleaseFile[]): string[] {
  return files.map(({ name }) => name).sort();
}

/** Puts a file in place whole, unless it is there already. */
async function putWhole(file: string, text: string): Promise<boolean> {
  if ((await readFile(file, "utf8").catch(() => undefined)) === text) return false;
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.part`;
  await writeFile(draft, text);
  await rename(draft, file);
  return true;
}

async function readHistory(out: string): Promise<Release[]> {
  const text = await readFile(path.join(out, HISTORY), "utf8").catch(() => undefined);
  if (text === undefined) return [];
  try {
    const { releases }: { releases?: unknown } = JSON.parse(text);
    return Array.isArray(releases) ? releases.flatMap(readRelease) : [];
  } catch {
    return [];
  }
}

function readRelease(value: unknown): Release[] {
  if (typeof value !== "object" || value === null) return [];
  const { roots, shards }: { roots?: unknown; shards?: unknown } = value;
  return [{ roots: safeNames(roots), shards: safeNames(shards) }];
}

/** The history lies in a public folder; nothing outside of it is ever taken away by its word. */
function safeNames(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === "string" && /^(?:[\w-]+\/)+[\w-]+\.json$/.test(name)) : [];
}
