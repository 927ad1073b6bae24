/** Fills the array with random bytes. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

/** A random UUID (version 4, RFC 9562). Not `crypto.randomUUID`: that exists on secure pages only, and test stores are not. */
export function newResponse(fill: FillRandom = (bytes) => crypto.getRandomValues(bytes)): string {
  const bytes = new Uint8Array(16);
  fill(bytes);
  const digits = Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join("");
  // 4 is the version, 8 the variant.
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, "$1-$2-4$3-8$4-");
}
