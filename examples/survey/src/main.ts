import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildPages } from "./build-pages.ts";

const folder = fileURLToPath(new URL("../dist/", import.meta.url));
await mkdir(folder, { recursive: true });
for (const [name, text] of await buildPages()) await writeFile(folder + name, text);
console.info(`Written to ${folder}`);
