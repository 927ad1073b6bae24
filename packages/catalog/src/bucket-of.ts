/** The shard (0 to `buckets` - 1) that holds a product: FNV-1a (32 bits) of the id's UTF-16 code units, modulo. */
export function bucketOf(id: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % buckets;
}
