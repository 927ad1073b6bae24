import { createHash } from "node:crypto";
import type { OutputChunk } from "rollup";

/** How a chunk is called until its release has a name. */
export const UNNAMED = "n.[hash:6].js";

interface Release {
  /** Five letters from a to p: as digits they would weigh more where every other sign is a letter. */
  readonly name: string;
  readonly chunks: readonly OutputChunk[];
}

/** Several names that tell these chunks from those of other releases. */
function namesFor(chunks: readonly OutputChunk[]): readonly string[] {
  const letters = createHash("sha256")
    .update(chunks.map(({ code }) => code).join())
    .digest("hex")
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return letters.match(/.{5}/g) ?? [];
}

/**
 * Gives each chunk its file name, which holds the release: `noren.js` finds an entry by its name, encoded because content blockers know
 * words such as survey and exit. The others are counted, since what imports them is smaller with short names.
 */
function named(chunks: readonly OutputChunk[], release: string): OutputChunk[] {
  const names = new Map(
    chunks.map(({ isEntry, name, fileName }, index) => [
      fileName,
      `n.${release}.${isEntry ? btoa(name).split("=")[0] : index.toString(36)}.js`,
    ]),
  );
  const rename = (text: string): string => text.replace(/n\.[0-9a-f]{6}\.js/g, (file) => names.get(file) ?? file);
  return chunks.map((chunk) => ({
    ...chunk,
    fileName: rename(chunk.fileName),
    code: rename(chunk.code),
    imports: chunk.imports.map(rename),
    dynamicImports: chunk.dynamicImports.map(rename),
  }));
}

/** The same chunks under each of the names that their release may have, to choose from. */
export const releasesOf = (chunks: readonly OutputChunk[]): readonly Release[] =>
  namesFor(chunks).map((name) => ({ name, chunks: named(chunks, name) }));
