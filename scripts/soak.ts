import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { faults } from "../tests/soak/src/peers/faults.ts";
import { peerTable } from "../tests/soak/src/peers/peer-table.ts";
import { runPeers } from "../tests/soak/src/peers/run-peers.ts";
import { subjects } from "../tests/soak/src/peers/subjects.ts";
import { runLoad } from "../tests/soak/src/run-load.ts";
import { type RunResult, runSchedule } from "../tests/soak/src/run-schedule.ts";
import { runWrites } from "../tests/soak/src/run-writes.ts";
import { makeSchedule } from "../tests/soak/src/schedule.ts";
import { summarise } from "../tests/soak/src/summary.ts";
import { openWorld } from "../tests/soak/src/world.ts";
import { messageOf } from "./lib/message-of.ts";
import { readArguments } from "./lib/read-options.ts";
import { root } from "./lib/root.ts";

const peerFaults = faults.map(({ name }) => name);
const help = `npm run soak -- [options]

Puts random faults between real tabs of Chromium and a real collector, and compares what track() promised with what is stored.
Ends with status 1 when a promised event is lost, or one is stored twice.

  --runs <number>     schedules to run (20)
  --seed <number>     of their chances (1)
  --from <number>     the first run: --from 17 --runs 1 replays run 17 of the seed alone (0)
  --seconds <number>  begins no further run after so many seconds
  --base <number>     milliseconds that delivery takes for a second (50; with --load 1000)
  --show              prints each schedule before it runs
  --load              instead: 20 tabs that track 10,000 events at once, without faults
  --peers             instead: the same faults before Noren and before other trackers, --runs times (1 with --peers)
  --faults <names>    with --peers, only these: ${peerFaults.join(", ")}
  --writes            instead: milliseconds until an event is on disk, on --runs new devices (20)
  --json              figures for scripts

Each result is a line in .cache/soak/results.jsonl.`;

const { values } = readArguments({
  help,
  options: {
    runs: { type: "string" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    seconds: { type: "string", default: "0" },
    base: { type: "string", default: "0" },
    show: { type: "boolean" },
    load: { type: "boolean" },
    peers: { type: "boolean" },
    writes: { type: "boolean" },
    faults: { type: "string", default: peerFaults.join() },
    json: { type: "boolean" },
  },
});

function wholeNumber(name: "runs" | "seed" | "from" | "seconds" | "base"): number {
  const text = values[name] ?? (values.peers ? "1" : "20");
  if (/^\d{1,9}$/.test(text)) return Number(text);
  console.error(`noren: --${name} is a whole number, and not "${text}"`);
  process.exit(1);
}

const [runs, seed, from, seconds, base] = [
  wholeNumber("runs"),
  wholeNumber("seed"),
  wholeNumber("from"),
  wholeNumber("seconds"),
  wholeNumber("base"),
];
const file = join(root, ".cache/soak/results.jsonl");
mkdirSync(dirname(file), { recursive: true });
const write = (result: object) => appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...result })}\n`);
// Browsers and collector are ended as this process exits, which a signal alone does not let it do.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
const LONGEST = 120;
const say = (line: string) => process.stderr.write(`${line}\n`);

/** A run that does not end would be no answer either. */
function within<Result>(work: Promise<Result>, what: () => string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what()} did not end within ${LONGEST} s`)), LONGEST * 1_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function soak(): Promise<boolean> {
  const world = await openWorld(base || 50);
  const results: RunResult[] = [];
  const end = seconds > 0 ? Date.now() + seconds * 1_000 : Number.POSITIVE_INFINITY;
  try {
    for (let run = from; run < from + runs && Date.now() < end; run += 1) {
      const schedule = makeSchedule(seed, run);
      if (values.show) say(JSON.stringify(schedule));
      let doing = "";
      const result = await within(
        runSchedule(schedule, world, (what) => {
          doing = what;
        }),
        () => `run ${run} of seed ${seed}, ${doing},`,
      );
      results.push(result);
      write({ run, given: seed, ...result });
      const { tabs, disk, lost, waiting, twice, took } = result;
      const found =
        lost.length + twice.length > 0
          ? `  FAILED: ${waiting} still waited; --seed ${seed} --from ${run} --runs 1  ${[...lost, ...twice].join(" ")}`
          : "";
      say(`run ${run}: ${tabs} tabs, ${disk} promised, ${lost.length} lost, ${twice.length} twice, ${(took / 1_000).toFixed(1)} s${found}`);
    }
  } finally {
    await world.close();
  }
  const summary = summarise(results);
  const requests = Object.fromEntries(world.proxy.met);
  if (values.json) console.log(JSON.stringify({ ...summary, requests }, null, 2));
  else {
    const { promised, lost, twice, declared, memory, memoryArrived } = summary;
    console.log(
      `${summary.runs} runs of ${summary.seconds.toFixed(1)} s: ${promised} events promised, ${lost} lost, ${twice} stored twice, ${declared} declared as dropped`,
    );
    console.log(`in memory only, which promises nothing: ${memory}, of which ${memoryArrived} arrived`);
    console.log(
      `requests by what they met: ${Object.entries(requests)
        .map(([name, count]) => `${name} ${count}`)
        .join(", ")}`,
    );
  }
  return results.length > 0 && summary.failed.length === 0;
}

async function load(): Promise<boolean> {
  const world = await openWorld(base || 1_000);
  try {
    const result = await runLoad(world, 20, 10_000);
    write(result);
    const { tabs, events, disk, arrived, twice, requests, took } = result;
    if (values.json) console.log(JSON.stringify(result, null, 2));
    else
      console.log(
        `${tabs} tabs, ${events} events: ${disk} promised, ${arrived} arrived, ${twice} stored twice, in ${requests} requests and ${(took / 1_000).toFixed(1)} s`,
      );
    return disk === events && arrived === events && twice === 0;
  } finally {
    await world.close();
  }
}

/** What is lost is what it is: only what was promised is a failure. The double keeps repeats, which Noren's collector does not. */
async function peers(): Promise<boolean> {
  const only = values.faults.split(",");
  const unknown = only.find((name) => !peerFaults.includes(name));
  if (unknown !== undefined) throw new Error(`there is no fault "${unknown}"`);
  const results = await runPeers(runs, only, (result) => {
    write(result);
    const { subject, fault, sent, arrived, late, lost, broken, doubled, took } = result;
    const counts = `${sent} sent, ${arrived} arrived, of them ${late} late, ${lost} lost, ${doubled} doubled`;
    say(`${subject}, ${fault}: ${counts}, ${(took / 1_000).toFixed(1)} s${broken > 0 ? `  FAILED: ${broken} had been promised` : ""}`);
  });
  console.log(values.json ? JSON.stringify(results, null, 2) : peerTable(results, faults, subjects));
  return results.every(({ broken }) => broken === 0);
}

/** The middle one and the longest of each kind. */
async function writes(): Promise<boolean> {
  const times = await runWrites(runs);
  for (const [what, list] of Object.entries<readonly number[]>({ ...times })) {
    const sorted = [...list].sort((a, b) => a - b);
    console.log(`${what}: ${sorted[sorted.length >> 1]?.toFixed(1)} ms, at most ${sorted.at(-1)?.toFixed(1)} ms, of ${sorted.length}`);
  }
  return true;
}

try {
  if (!(await (values.peers ? peers() : values.writes ? writes() : values.load ? load() : soak()))) process.exitCode = 1;
} catch (error) {
  console.error(`noren: ${messageOf(error)}`);
  // What hangs would keep the process alive.
  process.exit(1);
}
