/**
 * Makes version 7 UUIDs (RFC 9562): 48 bits of time, a 12-bit counter that keeps the ids of one millisecond in order, 62 random bits.
 * A clock that steps back does not: the last time is used again.
 */
export function createUuid(now: () => number, random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): () => string {
  let last = 0;
  let counter = 0;
  return () => {
    const time = now();
    counter = time > last ? 0 : counter + 1;
    last = Math.max(last, time) + (counter >> 12);
    counter &= 0xfff;
    const tail = random(new Uint8Array(8));
    const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
    const rest = [...tail].map((byte, index) => hex(index ? byte : (byte & 0x3f) | 0x80, 2)).join("");
    const stamp = hex(last, 12);
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(counter, 3)}-${rest.slice(0, 4)}-${rest.slice(4)}`;
  };
}
