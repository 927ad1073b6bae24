import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildTag } from "./lib/build-tag.ts";
import { readManifest, tagFolder } from "./lib/manifest.ts";
import { measure } from "./lib/measure.ts";
import { messageOf } from "./lib/message-of.ts";
import { readArguments } from "./lib/read-options.ts";
import { root } from "./lib/root.ts";
import { kilobytes, withSizeTable } from "./lib/size-table.ts";

const help = `npm run size -- [options]

Builds the tag and prints what a browser downloads of it, after brotli 11, beside the budgets of scripts/budgets.json. Ends with status 1 when
one is over.

  --write  writes the figures into the README's table
  --json   figures for scripts
`;

const { values } = readArguments({ help, options: { json: { type: "boolean" }, write: { type: "boolean" } } });

try {
  await buildTag();
  const figures = measure(readManifest(), tagFolder);
  const over = figures.filter(({ bytes, most }) => bytes > most);
  if (values.write) {
    const readme = join(root, "README.md");
    const written = withSizeTable(existsSync(readme) ? readFileSync(readme, "utf8") : "", figures);
    if (written === undefined) throw new Error("README.md has no <!-- size --> ... <!-- /size --> to write to");
    writeFileSync(readme, written);
  }
  if (values.json) console.log(JSON.stringify({ unit: "brotli-11 bytes", figures }, null, 2));
  else {
    for (const { what, bytes, most } of figures) {
      console.log(`${bytes > most ? "OVER" : "  ok"}  ${kilobytes(bytes).padStart(8)} of ${kilobytes(most).padStart(8)}  ${what}`);
    }
  }
  if (over.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(`noren: ${messageOf(error)}`);
  process.exitCode = 1;
}
