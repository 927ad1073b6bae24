import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { inFolder } from "../../test/fake-terminal.ts";
import { writeRelease } from "./write-release.ts";

it("puts every shard in place before the root that names it", async () => {
  await inFolder(async (out) => {
    const { written } = await writeRelease(
      [
        { name: "faq/en.json", text: "root" },
        { name: "faq/en/1.json", text: "shard" },
      ],
      out,
    );
    expect(written).toEqual(["faq/en/1.json", "faq/en.json"]);
    expect((await readdir(path.join(out, "faq"))).sort()).toEqual(["en", "en.json"]);
  });
});

it("never removes a file outside of its folder, whatever the history says", async () => {
  await inFolder(async (folder) => {
    const out = path.join(folder, "out");
    await mkdir(out);
    await writeFile(path.join(folder, "precious.json"), "mine");
    const names = ["../precious.json", "faq/../../precious.json", `${folder}/precious.json`];
    const releases = [1, 2, 3, 4].map((release) => ({ roots: names, shards: [...names, `faq/en/${release}.json`] }));
    await writeFile(path.join(out, "noren-releases.json"), JSON.stringify({ version: 1, releases }));
    await writeRelease([{ name: "faq/en.json", text: "root" }], out);
    expect(await readFile(path.join(folder, "precious.json"), "utf8")).toBe("mine");
  });
});

it("starts afresh when the history cannot be read", async () => {
  await inFolder(async (out) => {
    await writeFile(path.join(out, "noren-releases.json"), "?");
    expect((await writeRelease([{ name: "faq/en.json", text: "root" }], out)).written).toEqual(["faq/en.json"]);
  });
});
