import { access, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** Which of these files are there already. */
export async function existing(files: readonly string[], folder: string): Promise<string[]> {
  const there = await Promise.all(
    files.map((file) =>
      access(path.join(folder, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.filter((_, index) => there[index]);
}

/** Writes files, by name, into a folder. */
export async function writeFiles(files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
