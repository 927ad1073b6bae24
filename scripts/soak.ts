import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { runSchedule } from "../tests/soak/src/run-schedule.ts";
import { makeSchedule } from "../tests/soak/src/schedule.ts";
import { openWorld } from "../tests/soak/src/world.ts";
import { root } from "./lib/root.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    base: { type: "string", default: "50" },
    json: { type: "boolean" },
    show: { type: "boolean" },
  },
});
const file = join(root, ".cache/soak/results.jsonl");
mkdirSync(dirname(file), { recursive: true });
const world = await openWorld(Number(values.base));
try {
  for (let run = Number(values.from); run < Number(values.from) + Number(values.runs); run += 1) {
    const schedule = makeSchedule(Number(values.seed) + run);
    if (values.show) console.log(JSON.stringify(schedule));
    const result = await runSchedule(schedule, world);
    appendFileSync(file, `${JSON.stringify(result)}\n`);
    console.log(JSON.stringify(result));
  }
  console.log(JSON.stringify([...world.proxy.met]));
} finally {
  await world.close();
}
