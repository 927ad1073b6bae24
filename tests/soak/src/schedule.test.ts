import { describe, expect, it } from "vitest";
import { faultKinds, makeSchedule, type Step } from "./schedule.ts";

const runs = Array.from({ length: 1_000 }, (_, run) => makeSchedule(1, run));
const steps = runs.flatMap((schedule) => schedule.steps.map(({ step }) => step));
const kinds = (name: Step["do"]) => steps.filter((step) => step.do === name);

describe("a thousand schedules of one seed", () => {
  it("are the same each time, and no two alike", () => {
    expect(runs[7]).toEqual(makeSchedule(1, 7));
    expect(new Set(runs.map((schedule) => JSON.stringify(schedule.steps))).size).toBe(1_000);
    expect(makeSchedule(2, 7).steps).not.toEqual(runs[7]?.steps);
  });

  it("use every number of tabs from one to eight", () => {
    expect([...new Set(runs.map(({ tabs }) => tabs))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("hold every fault of network, device and collector many times", () => {
    for (const name of ["close", "crash", "kill-browser", "offline", "clock", "full", "kill-collector", "back", "navigate"] as const)
      expect(kinds(name).length, name).toBeGreaterThan(100);
    for (const kind of faultKinds)
      expect(steps.filter((step) => step.do === "fault" && step.kind === kind).length, kind).toBeGreaterThan(100);
    expect(steps.filter((step) => step.do === "open" && step.storage === "blocked").length).toBeGreaterThan(50);
  });

  it("kill the browser in every seventh run, which then has its own, and in no other", () => {
    runs.forEach(({ ownBrowser, steps }, run) => {
      expect(ownBrowser).toBe(run % 7 === 6);
      expect(steps.some(({ step }) => step.do === "kill-browser")).toBe(ownBrowser);
    });
  });

  it("name only tabs that there may be", () => {
    for (const { tabs, steps } of runs) for (const { step } of steps) if ("tab" in step) expect(step.tab).toBeLessThan(tabs);
  });
});
