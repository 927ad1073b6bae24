import type { CatalogRoot, CatalogShard } from "../files.ts";

/** The files are the store's own, so their shape is checked as far as a mix-up shows: another file, or another version. */
export function toRoot(json: unknown): CatalogRoot {
  if (isRoot(json)) return json;
  throw new TypeError(`expected a catalogue root of version 1, found ${JSON.stringify(json).slice(0, 80)}`);
}

export function toShard(json: unknown): CatalogShard {
  if (isShard(json)) return json;
  throw new TypeError(`expected a catalogue shard, found ${JSON.stringify(json).slice(0, 80)}`);
}

function isRoot(json: unknown): json is CatalogRoot {
  return isObject(json) && json.version === 1 && Array.isArray(json.shards);
}

function isShard(json: unknown): json is CatalogShard {
  return isObject(json) && Array.isArray(json.cards) && Array.isArray(json.reasons) && isObject(json.related);
}

function isObject(json: unknown): json is { [key: string]: unknown } {
  return typeof json === "object" && json !== null;
}
