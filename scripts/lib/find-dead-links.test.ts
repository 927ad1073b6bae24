import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { anchorsOf, findDeadLinks, linksOf } from "./find-dead-links.ts";

it("names headings as GitHub does", () => {
  const text = '# `noren.build.json`\n\n## 6. Places, and their boxes\n\n<a id="own"></a>\n\n```md\n# no heading\n```\n';
  expect([...anchorsOf(text)]).toEqual(["norenbuildjson", "6-places-and-their-boxes", "own"]);
});

it("sees links and images, but no code and no whole addresses", () => {
  expect(linksOf("[a](b.md#c) ![d](e.png) [f](https://g.example) `[h](i.md)`\n```\n[j](k.md)\n```\n")).toEqual(["b.md#c", "e.png"]);
});

it("tells of files and headings that are not there", () => {
  const folder = mkdtempSync(join(tmpdir(), "noren-links-"));
  try {
    const [one, two] = [join(folder, "one.md"), join(folder, "two.md")];
    writeFileSync(one, "# One\n[self](#one) [two](two.md) [head](two.md#two) [lost](three.md) [none](two.md#three) [own](#two)\n");
    writeFileSync(two, "# Two\n");
    expect(findDeadLinks([one, two]).map((line) => line.replace(/^.*?: /, ""))).toEqual([
      "three.md leads to no file",
      "two.md#three leads to no such heading",
      "#two leads to no such heading",
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
