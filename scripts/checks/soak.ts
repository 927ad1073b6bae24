import { runScript } from "../lib/run-script.ts";
import { type Check, single } from "./check.ts";

interface Summary {
  readonly runs: number;
  readonly promised: number;
  readonly lost: number;
  readonly twice: number;
  readonly failed: readonly number[];
}

const SECONDS = 110;

/** As many schedules of faults as two minutes have room for. Each is one count; a run that does not end is one failure. */
export const soak: Check = {
  name: "soak",
  run: async () => {
    const ran = await runScript("soak", ["--runs", "60", "--seconds", String(SECONDS), "--json"]);
    let summary: Summary;
    try {
      summary = JSON.parse(ran.output.slice(ran.output.indexOf("{\n")));
    } catch {
      return single(false, ran.output);
    }
    const { runs, promised, lost, twice, failed } = summary;
    const note = `${promised} events promised, ${lost} lost, ${twice} stored twice`;
    if (runs === 0) return single(false, ran.output);
    return { passed: runs - failed.length, failed: failed.length, report: ran.output, note };
  },
};
