/** Bytes of a body that is too large which are still read and dropped, so that a client that is sending can finish and read its refusal. */
const DRAINED = 4 * 1024 * 1024;

/** A request's body, or `undefined` when it is larger than `limit` bytes. Rejects when the client goes away. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size <= limit) chunks.push(next.value);
    else chunks.length = 0;
    if (size > limit + DRAINED) {
      await reader.cancel();
      break;
    }
  }
  return size > limit ? undefined : Buffer.concat(chunks);
}
