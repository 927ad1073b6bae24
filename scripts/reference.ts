import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { documents } from "./lib/documents.ts";
import { root } from "./lib/root.ts";

for (const { file, text, wanted } of documents()) {
  if (text !== wanted) writeFileSync(join(root, file), wanted);
  console.log(`${file}: ${text === wanted ? "as it was" : "written"}`);
}
