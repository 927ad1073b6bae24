import { parseArgs } from "node:util";
import { measureCore } from "../tests/bench/src/core/measure-core.ts";
import { isOver, type Table } from "../tests/bench/src/figure.ts";
import { printTable } from "../tests/bench/src/print-table.ts";

const parts: Readonly<Record<string, () => Promise<Table>>> = { core: () => measureCore() };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
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
