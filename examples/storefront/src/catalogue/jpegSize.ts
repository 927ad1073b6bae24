export interface Size {
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * Width and height of a JPEG file, from its start-of-frame segment (ITU-T T.81, B.2.2).
 *
 * @throws {Error} when the bytes are not a JPEG with a frame.
 */
export function jpegSize(bytes: Uint8Array): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) throw new Error("expected a JPEG, found another kind of file");
  let at = 2;
  while (at + 9 <= bytes.length) {
    const marker = view.getUint16(at);
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  throw new Error("expected a JPEG with a frame, found none");
}

/** SOF0 to SOF15 without the three markers of that range that mean something else (DHT, JPG, DAC). */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc;
}
