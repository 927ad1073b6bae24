import { describe, expect, it } from "vitest";
import { type PeerResult, peerTable } from "./peer-table.ts";

const result = (given: Partial<PeerResult>): PeerResult => ({
  subject: "one",
  fault: "close",
  sent: 20,
  arrived: 20,
  late: 0,
  lost: 0,
  promised: 0,
  broken: 0,
  doubled: 0,
  took: 0,
  ...given,
});
const named = (...names: string[]) => names.map((name) => ({ name, label: `the ${name}` }));

describe("the table of trackers", () => {
  it("adds up each tracker's rounds by fault, and has no row for a fault that was not tried", () => {
    const results = [result({ lost: 3 }), result({ lost: 2, doubled: 4 }), result({ subject: "other", late: 5 })];
    expect(peerTable(results, named("none", "close"), named("one", "other")).split("\n")).toEqual([
      "| fault | the one | the other |",
      "| --- | --- | --- |",
      "| the close | 5 / 4 | 0 (5 late) / 0 |",
    ]);
  });
});
