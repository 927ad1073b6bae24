import { buildAll } from "./lib/build-all.ts";
import { readManifest } from "./lib/manifest.ts";
import { messageOf } from "./lib/message-of.ts";
import { readArguments } from "./lib/read-options.ts";

const help = `npm run build -- [options]

Builds the types and JavaScript of every package, and the tag into packages/tag/dist. What would come out the same is not built again.

  --json  what was built, for scripts
`;

const { values } = readArguments({ help, options: { json: { type: "boolean" } } });
const began = Date.now();
console.error("noren: building the packages and the tag; the first time takes a few minutes");
try {
  await buildAll();
  const files = Object.keys(readManifest().files).sort();
  const milliseconds = Date.now() - began;
  if (values.json) console.log(JSON.stringify({ folder: "packages/tag/dist", files, milliseconds }, null, 2));
  else console.log(`packages/tag/dist: ${files.length} files, built in ${(milliseconds / 1000).toFixed(1)} s`);
} catch (error) {
  console.error(`noren: ${messageOf(error)}`);
  process.exitCode = 1;
}
