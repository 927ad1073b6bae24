import { measureCollector } from "../tests/bench/src/collector/measure-collector.ts";
import { measureCore } from "../tests/bench/src/core/measure-core.ts";
import { isOver, type Table } from "../tests/bench/src/figure.ts";
import { measurePage } from "../tests/bench/src/page/measure-page.ts";
import { printTable } from "../tests/bench/src/print-table.ts";
import { measureReport } from "../tests/bench/src/report/measure-report.ts";
import { measureSurvey } from "../tests/bench/src/survey/measure-survey.ts";
import { buildAll } from "./lib/build-all.ts";
import { readArguments } from "./lib/read-options.ts";

const help = `npm run bench -- [core] [page] [collector] [report] [survey] [options]

Times deciding and targeting (core), and what the tag costs a page of the demo store in Chromium (page), beside other makers' libraries;
how many events the collector stores in a second (collector); how long the report of 100,000 answers takes, and an event meanwhile (report); what
a first survey popup downloads, beside other makers' (survey).
Ends with status 1 when a figure that any machine measures alike is over its budget, marked FAILED; "over" marks the others.

  --rounds <number>  visits of each kind to a page (5)
  --keep <folder>    where the report's database is made, to stay (a folder of its own, to go)
  --json             figures for scripts
`;

const { values, positionals } = readArguments({
  help,
  names: true,
  options: {
    json: { type: "boolean" },
    rounds: { type: "string", default: "5" },
    keep: { type: "string" },
  },
});
const rounds = Number(values.rounds);
const say = (line: string) => void process.stderr.write(`${line}\n`);
const parts: Readonly<Record<string, () => Promise<Table>>> = {
  core: () => measureCore(),
  page: async () => {
    await buildAll();
    return measurePage({ rounds, say });
  },
  collector: () => measureCollector(),
  report: () => measureReport({ say, keep: values.keep }),
  survey: async () => {
    await buildAll();
    return measureSurvey();
  },
};

if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`noren: --rounds is a whole number from 1, and not "${values.rounds}"`);
  process.exit(1);
}
const unknown = positionals.find((name) => !(name in parts));
if (unknown) {
  console.error(`noren: there is no bench "${unknown}"; there are ${Object.keys(parts).join(", ")}`);
  process.exit(1);
}

const tables: Record<string, Table> = {};
for (const [name, measure] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const table = await measure();
  tables[name] = table;
  if (!values.json) console.log(`${printTable(table)}\n`);
}
if (values.json) console.log(JSON.stringify(tables, null, 2));
const failed = Object.values(tables).flatMap(({ figures }) => figures.filter((figure) => figure.gates && isOver(figure)));
if (failed.length > 0) process.exitCode = 1;
