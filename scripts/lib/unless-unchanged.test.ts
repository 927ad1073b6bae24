import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { filesUnder } from "./files-under.ts";
import { unlessUnchanged } from "./unless-unchanged.ts";

let folder: string;
let times: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "noren-unchanged-"));
  times = 0;
  writeFileSync(join(folder, "source"), "one");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${folder}.stamp`, { force: true });
});

const work = async () => {
  times += 1;
  writeFileSync(join(folder, "made"), "made");
};
const attempt = () => unlessUnchanged(`${folder}.stamp`, () => filesUnder(folder), work);

it("does the work once", async () => {
  await attempt();
  await attempt();
  expect(times).toBe(1);
});

it.each<[what: string, change: () => void]>([
  ["a source changed", () => writeFileSync(join(folder, "source"), "two")],
  ["a source came", () => writeFileSync(join(folder, "another"), "")],
  ["what was made changed", () => writeFileSync(join(folder, "made"), "by hand")],
  ["what was made is gone", () => rmSync(join(folder, "made"))],
])("does it again when %s, and then no more", async (_, change) => {
  await attempt();
  change();
  await attempt();
  await attempt();
  expect(times).toBe(2);
});

it("does it again when it failed", async () => {
  const failing = unlessUnchanged(
    `${folder}.stamp`,
    () => filesUnder(folder),
    () => Promise.reject(new Error("broken")),
  );
  await expect(failing).rejects.toThrow("broken");
  await attempt();
  expect(times).toBe(1);
});
