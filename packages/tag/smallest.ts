import { brotliCompressSync, constants } from "node:zlib";

/** Bytes of a file as it is downloaded. */
const brotliSize = (code: string): number =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: code.length } }).length;

/** The first of those whose files are the fewest bytes once compressed. Expects one at least. */
export function smallest<Written>(all: readonly Written[], filesOf: (written: Written) => readonly string[]): Written {
  const sizes = all.map((written) => filesOf(written).reduce((sum, code) => sum + brotliSize(code), 0));
  const best = all[sizes.indexOf(Math.min(...sizes))];
  if (best === undefined) throw new Error("expected one way to write a file at least, found none");
  return best;
}
