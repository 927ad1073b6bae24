/**
 * Makes version 7 UUIDs (RFC 9562): 48 bits of time, a 12-bit counter that keeps the ids of one millisecond in order, 62 random bits.
 * A clock that steps back does not: the last time is used again. `now` gives whole milliseconds.
 */
export function createUuid(now: () => number, random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): () => string {
  let last = 0n;
  return () => {
    const next = BigInt(now()) << 12n;
    last = next > last ? next : last + 1n;
    const hex = last.toString(16).padStart(15, "0");
    const tail = [...random(new Uint8Array(8))]
      .map((byte, index) => (index ? byte : (byte & 0x3f) | 0x80).toString(16).padStart(2, "0"))
      .join("");
    return (hex + tail).replace(/(.{8})(.{4})(.{3})(.{4})/, "$1-$2-7$3-$4-");
  };
}
