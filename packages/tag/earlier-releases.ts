/** Releases before this one whose chunks stay valid, for pages that loaded the older `noren.js`. */
const RELEASES_KEPT = 2;

/** What the last build noted of itself: its files by name, and those of the releases before it, newest first. */
export interface LastBuild {
  readonly files: Readonly<Record<string, unknown>>;
  readonly previous: readonly string[][];
}

/** Files of the releases that stay beside this one, newest first. A build that made the same files again is no release. */
export function earlierReleases(last: LastBuild | undefined, now: readonly string[]): string[][] {
  if (!last) return [];
  const gone = Object.keys(last.files).filter((file) => !now.includes(file));
  return [...(gone.length ? [gone] : []), ...last.previous].slice(0, RELEASES_KEPT);
}
