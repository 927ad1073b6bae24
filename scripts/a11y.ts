import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runVitest } from "./checks/run-vitest.ts";
import { buildAll } from "./lib/build-all.ts";
import { filesUnder } from "./lib/files-under.ts";
import { installBrowsers } from "./lib/install-browsers.ts";
import { root } from "./lib/root.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" } } });

/** Whatever browser test runs axe-core belongs here, without a list to keep. */
const files = filesUnder(join(root, "tests/browser/src")).filter(
  (file) => file.endsWith(".test.ts") && readFileSync(file, "utf8").includes("findBarriers("),
);

try {
  await buildAll();
  for (const { missing } of await installBrowsers((line) => console.error(line))) if (missing) throw new Error(missing);
  const { passed, failed, report } = await runVitest("a11y", ["browser"], files);
  if (failed > 0) console.error(report);
  if (values.json) console.log(JSON.stringify({ passed, failed }, null, 2));
  else console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(`noren: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
