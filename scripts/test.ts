import { browsers } from "./checks/browsers.ts";
import { build } from "./checks/build.ts";
import type { Check, Outcome } from "./checks/check.ts";
import { directions } from "./checks/directions.ts";
import { docs } from "./checks/docs.ts";
import { knip } from "./checks/knip.ts";
import { lint } from "./checks/lint.ts";
import { published } from "./checks/published.ts";
import { readme, size } from "./checks/size.ts";
import { soak } from "./checks/soak.ts";
import { syntax } from "./checks/syntax.ts";
import { types } from "./checks/types.ts";
import { units } from "./checks/units.ts";
import { readArguments } from "./lib/read-options.ts";

const checks: readonly Check[] = [lint, types, directions, knip, docs, units, build, syntax, published, size, readme, browsers, soak];

const names = checks.map(({ name }) => name);
const help = `npm test -- [options]

Runs every check, in this order: ${names.join(", ")}.
Ends with a line "N passed, N failed", and with status 1 when one failed. A browser that is not there is a failed check.

  --only <name>  only this check; may be given several times
  --skip <name>  all but this one; may be given several times
  --json         counts for scripts
`;

const { values } = readArguments({
  help,
  options: { only: { type: "string", multiple: true }, skip: { type: "string", multiple: true }, json: { type: "boolean" } },
});

function stop(line: string): never {
  console.error(`noren: ${line}`);
  process.exit(1);
}

for (const name of [...(values.only ?? []), ...(values.skip ?? [])]) {
  if (!names.includes(name)) stop(`there is no check "${name}"; there are ${names.join(", ")}`);
}

async function attempt(check: Check): Promise<Outcome> {
  try {
    return await check.run();
  } catch (error) {
    return { passed: 0, failed: 1, report: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const say = values.json ? console.error : console.log;
const results: { name: string; passed: number; failed: number; seconds: number }[] = [];
for (const check of checks) {
  if (values.only && !values.only.includes(check.name)) continue;
  if (values.skip?.includes(check.name)) continue;
  const began = Date.now();
  const { passed, failed, report, note } = await attempt(check);
  const seconds = (Date.now() - began) / 1000;
  results.push({ name: check.name, passed, failed, seconds });
  if (failed > 0) say(`${report.trimEnd()}\n`);
  const counts = `${passed} passed, ${failed} failed`;
  say(
    `${failed > 0 ? "FAILED" : "    ok"}  ${check.name.padEnd(11)}${counts.padEnd(24)}${seconds.toFixed(1).padStart(6)} s${note ? `  (${note})` : ""}`,
  );
}

const passed = results.reduce((total, each) => total + each.passed, 0);
const failed = results.reduce((total, each) => total + each.failed, 0);
if (values.json) console.log(JSON.stringify({ passed, failed, checks: results }, null, 2));
else console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
