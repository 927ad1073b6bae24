import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCollector } from "../collector/run-collector.ts";
import type { Figure, Table } from "../figure.ts";
import { fillStore } from "./fill-store.ts";
import { configuration } from "./sample-survey.ts";
import { watchIntake } from "./watch-intake.ts";

const ANSWERS = 100_000;

/** An event may wait that long while a report is made: well within what a browser grants a page that goes away. */
const LONGEST_WAIT = 1000;

const pages = [
  { key: "overview-json", what: "the overview as JSON", path: "/report.json" },
  { key: "overview", what: "the overview", path: "/report" },
  { key: "survey-json", what: "the survey as JSON", path: "/report/shop/ask.json" },
  { key: "survey", what: "the survey's page", path: "/report/shop/ask" },
  { key: "survey-month", what: "the survey's last 30 days", path: "/report/shop/ask?days=30" },
  { key: "search", what: "the survey's page, its texts searched", path: "/report/shop/ask?q=paper" },
  { key: "export", what: "the export", path: "/report/shop/ask.csv" },
] as const;

export interface ReportOptions {
  say: (line: string) => void;
  /** A folder for the database, which then stays. */
  keep?: string | undefined;
}

/** The report of a survey with 100,000 answers: how long it takes, and how long an event waits that arrives meanwhile. */
export async function measureReport({ say, keep }: ReportOptions): Promise<Table> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), "noren-bench-")));
  try {
    const [database, config] = [join(folder, "report.sqlite"), join(folder, "report.json")];
    say(`storing ${ANSWERS} answers in ${database}`);
    const filled = await fillStore(database, ANSWERS);
    await writeFile(config, JSON.stringify(configuration));
    const { url, cost, stop } = await runCollector(database, config);
    try {
      const figures: Figure[] = [];
      const idle = await watchIntake(url, () => new Promise((resolve) => setTimeout(resolve, 3000)));
      figures.push({ key: "wait-idle", what: "longest wait of an event, nothing else going on", value: idle.worst, unit: "ms" });
      for (const { key, what, path } of pages) {
        for (const [again, time] of [
          ["", "first"],
          ["-again", "again"],
        ]) {
          const before = await cost();
          const { result: bytes, taken, worst } = await watchIntake(url, () => download(url + path));
          const spent = ((await cost()) - before) / 1000;
          say(`${what}, ${time}: ${taken.toFixed(0)} ms, ${bytes} bytes`);
          const note = `${time}; ${spent.toFixed(0)} ms of processor time; ${(bytes / 1000).toFixed(1)} kB`;
          figures.push({ key: `${key}${again}`, what, value: taken, unit: "ms", note });
          figures.push({
            key: `wait-${key}${again}`,
            what: "  longest wait of an event meanwhile",
            value: worst,
            unit: "ms",
            most: LONGEST_WAIT,
          });
        }
      }
      const title = `The report of ${filled.answers} answers in ${filled.responses} responses (${filled.events} events), the collector on one processor`;
      return { title, figures };
    } finally {
      await stop();
    }
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Bytes of a page of the report. */
async function download(address: string): Promise<number> {
  const response = await fetch(address, { headers: { Authorization: "Bearer bench" } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.arrayBuffer()).byteLength;
}
