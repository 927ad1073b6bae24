import { parseArgs } from "node:util";
import { installBrowsers } from "./lib/install-browsers.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" } } });
const found = await installBrowsers((line) => process.stderr.write(`${line}\n`));
if (values.json) console.log(JSON.stringify(found, null, 2));
else for (const { name, missing, parts } of found) console.log(`${name}: ${missing ?? Object.values(parts).join(", ")}`);
if (found.some(({ missing }) => missing)) process.exitCode = 1;
