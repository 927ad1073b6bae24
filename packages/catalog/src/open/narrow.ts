import type { CatalogRoot, CatalogShard, Choosable } from "../files.ts";

/** The root is the store's own file, so its shape is checked as far as a mix-up shows: another file, or another version. */
export function toRoot(json: unknown): CatalogRoot {
  if (isRoot(json)) return json;
  throw new TypeError(`expected a catalogue root of version 1, found ${JSON.stringify(json).slice(0, 80)}`);
}

/** A shard is named by its content and by a root, so all that can go wrong is that another file answers in its place. */
export function toShard(json: unknown): CatalogShard {
  if (isShard(json)) return json;
  throw new TypeError("expected a catalogue shard, found another file");
}

export function toChoosable(json: unknown): Choosable[] {
  if (isChoosable(json)) return json;
  throw new TypeError("expected a list of products, found another file");
}

const isChoosable = (json: unknown): json is Choosable[] => Array.isArray(json);

function isRoot(json: unknown): json is CatalogRoot {
  return isObject(json) && json.version === 1 && Array.isArray(json.shards);
}

function isShard(json: unknown): json is CatalogShard {
  return isObject(json) && Array.isArray(json.cards);
}

function isObject(json: unknown): json is { [key: string]: unknown } {
  return typeof json === "object" && json !== null;
}
