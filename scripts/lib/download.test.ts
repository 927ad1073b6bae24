import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { brotliSize, downloadSize, filesOf } from "./download.ts";

const folder = mkdtempSync(join(tmpdir(), "noren-size-"));
afterAll(() => rmSync(folder, { recursive: true }));

const manifest = {
  files: {
    "noren.js": { imports: [], dynamicImports: ["survey.1.js"], entry: "noren" },
    "survey.1.js": { imports: ["part.2.js", "part.3.js"], dynamicImports: ["survey-ja.4.js", "part.5.js"], entry: "survey" },
    "part.2.js": { imports: ["part.3.js"], dynamicImports: [] },
    "part.3.js": { imports: ["part.2.js"], dynamicImports: [] },
    "part.5.js": { imports: [], dynamicImports: [] },
    "survey-ja.4.js": { imports: ["part.3.js"], dynamicImports: [], entry: "survey-ja" },
  },
  previous: [],
};

it("follows static imports, through circles, and unnamed parts, and counts each file once", () => {
  expect([...filesOf(manifest, ["survey", "survey-ja"])].sort()).toEqual([
    "part.2.js",
    "part.3.js",
    "part.5.js",
    "survey-ja.4.js",
    "survey.1.js",
  ]);
});

it("leaves out a named entry that is imported when needed", () => {
  expect(filesOf(manifest, ["noren"])).toEqual(["noren.js"]);
});

it("adds up the compressed sizes of single files", () => {
  for (const file of Object.keys(manifest.files)) writeFileSync(join(folder, file), `export const name = ${JSON.stringify(file)};`);
  const one = brotliSize(Buffer.from('export const name = "noren.js";'));
  expect(downloadSize(manifest, folder, ["noren"])).toBe(one);
  expect(downloadSize(manifest, folder, ["noren", "survey"])).toBeGreaterThan(3 * one);
});

it("refuses an entry that was not built", () => {
  expect(() => filesOf(manifest, ["chat"])).toThrow("no entry named chat");
});
