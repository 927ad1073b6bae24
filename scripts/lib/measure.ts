import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../../packages/tag/manifest.ts";
import { downloadSize } from "./download.ts";
import { root } from "./root.ts";

interface Budget {
  readonly key: string;
  readonly what: string;
  /** Entries whose files are fetched together. */
  readonly entries?: readonly string[];
  /** Adds the largest locale of this widget, since a shopper fetches one. */
  readonly localeOf?: string;
  /** Instead of entries: the largest of the entries that match this pattern. */
  readonly largest?: string;
  /** Bytes: what the design allows. */
  readonly most: number;
  /** Bytes that a row which has not reached `most` yet may not pass, so that it only ever comes down. Removed once it has. */
  readonly ceiling?: number;
}

export interface Figure {
  readonly key: string;
  readonly what: string;
  /** Bytes after brotli, quality 11. */
  readonly bytes: number;
  readonly most: number;
  /** What the check enforces: `most`, or the ceiling of a row that is still above it. */
  readonly enforced: number;
  /** Entries that were counted. */
  readonly entries: readonly string[];
}

function largest(manifest: Manifest, folder: string, pattern: RegExp): { entry: string; bytes: number } | undefined {
  return Object.values(manifest.files)
    .flatMap(({ entry }) => (entry !== undefined && pattern.test(entry) ? [entry] : []))
    .map((entry) => ({ entry, bytes: downloadSize(manifest, folder, [entry]) }))
    .sort((one, other) => other.bytes - one.bytes)[0];
}

function measureOne(budget: Budget, manifest: Manifest, folder: string): Figure {
  const { key, what, most, ceiling: enforced = most } = budget;
  if (budget.largest !== undefined) {
    const found = largest(manifest, folder, new RegExp(budget.largest));
    if (!found) throw new Error(`the build has no entry that matches ${budget.largest}`);
    return { key, what, most, enforced, bytes: found.bytes, entries: [found.entry] };
  }
  const locale = budget.localeOf === undefined ? undefined : largest(manifest, folder, new RegExp(`^${budget.localeOf}-[a-z]{2}`));
  if (budget.localeOf !== undefined && !locale) throw new Error(`the build has no locale of ${budget.localeOf}`);
  const entries = [...(budget.entries ?? []), ...(locale ? [locale.entry] : [])];
  return { key, what, most, enforced, bytes: downloadSize(manifest, folder, entries), entries };
}

/** What browsers download, for each row of budgets.json. Throws if the build lacks something that a row counts. */
export function measure(manifest: Manifest, folder: string): readonly Figure[] {
  const budgets: readonly Budget[] = JSON.parse(readFileSync(join(root, "scripts/budgets.json"), "utf8"));
  return budgets.map((budget) => measureOne(budget, manifest, folder));
}
