import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readFeed, vendureSource } from "./catalogue/loadCatalogue.ts";

/**
 * Writes the Japanese products as the JSON feed that `noren build` reads. The English ones need none: it reads the import file itself.
 *
 * @throws {Error} when the catalogue is not installed or a Japanese text is missing.
 */
export async function writeJapaneseFeed(file: string): Promise<void> {
  const products = readFeed("ja", vendureSource().csv);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(products, null, 1)}\n`);
}
