/** Fills the array with random bytes. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

/** A random UUID (version 4, RFC 9562). Not `crypto.randomUUID`: that exists on secure pages only, and test stores are not. */
export function newResponse(fill: FillRandom = (bytes) => crypto.getRandomValues(bytes)): string {
  const bytes = new Uint8Array(16);
  fill(bytes);
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64;
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128;
  const digits = Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
