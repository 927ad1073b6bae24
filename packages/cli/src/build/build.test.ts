import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { inFolder } from "../../test/fake-terminal.ts";
import { build } from "./build.ts";
import type { BuildConfig } from "./build-config.ts";
import { BuildError } from "./build-error.ts";

const config: BuildConfig = {
  catalog: [{ locale: "en", format: "json", source: "products.json" }],
  faq: [{ locale: "en", source: "faq.md" }],
  out: "data",
};
const product = (id: string, price = 20) => ({
  id,
  name: `Cup ${id}`,
  url: `/p/${id}`,
  price,
  currency: "USD",
  categories: ["Cups"],
  available: true,
});
const markdown = "# Questions\n\n## Delivery\n\n### What does it cost? {#cost}\n\nNothing.\n";

const prepare = async (folder: string, products: unknown = [product("a"), product("b"), product("c")], faq = markdown) => {
  await writeFile(path.join(folder, "products.json"), typeof products === "string" ? products : JSON.stringify(products));
  await writeFile(path.join(folder, "faq.md"), faq);
};
/** Every file below a folder with its text. */
const snapshot = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [path.relative(folder, file), await readFile(file, "utf8")])),
  );
};
const problemsOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BuildError)) throw new Error(`expected a BuildError, found ${error}`);
  return error.problems;
};

it("writes roots that name only files that are there", async () => {
  await inFolder(async (root) => {
    await prepare(root);
    const result = await build({ config, root });
    const files = await snapshot(path.join(root, "data"));
    const names = Object.keys(files);
    expect(names).toContain("catalog/en.json");
    expect(names).toContain("faq/en.json");
    const pack = JSON.parse(files["faq/en.json"] ?? "").pack;
    expect(names).toContain(pack);
    for (const hash of JSON.parse(files["catalog/en.json"] ?? "").shards) expect(names).toContain(`catalog/en/${hash}.json`);
    expect(result.sources.map(({ label, count }) => [label, count])).toEqual([
      ["catalogue en", 3],
      ["questions en", 1],
    ]);
    expect(result.sources.every(({ bytes, files: count }) => bytes > 0 && count > 0)).toBe(true);
  });
});

it("writes nothing anew and gives the same names when built twice", async () => {
  await inFolder(async (root) => {
    await prepare(root);
    await build({ config, root });
    const before = await snapshot(path.join(root, "data"));
    expect(await build({ config, root })).toMatchObject({ written: [], removed: [] });
    expect(await snapshot(path.join(root, "data"))).toEqual(before);
  });
});

it("keeps the shards of the two releases before, and removes older ones", async () => {
  await inFolder(async (root) => {
    const shardsOf: string[][] = [];
    for (const price of [1, 2, 3, 4]) {
      await prepare(root, [product("a", price), product("b")]);
      await build({ config, root });
      const { shards, finder } = JSON.parse(await readFile(path.join(root, "data/catalog/en.json"), "utf8"));
      shardsOf.push([...shards, finder]);
    }
    const left = await readdir(path.join(root, "data/catalog/en"));
    expect(left.sort()).toEqual(
      shardsOf
        .slice(1)
        .flat()
        .map((hash) => `${hash}.json`)
        .sort(),
    );
  });
});

it("takes away the root of a language that is no longer built, and leaves files of others alone", async () => {
  await inFolder(async (root) => {
    await prepare(root);
    await build({ config, root });
    await writeFile(path.join(root, "data/faq/mine.json"), "{}");
    const { removed } = await build({ config: { ...config, faq: [{ locale: "ja", source: "faq.md" }] }, root });
    expect(removed).toEqual(["faq/en.json"]);
    const names = Object.keys(await snapshot(path.join(root, "data")));
    expect(names).toContain("faq/mine.json");
    expect(names).toContain("faq/ja.json");
  });
});

it("changes nothing on disk when a feed or a question file is broken, and tells of all that is wrong", async () => {
  await inFolder(async (root) => {
    await prepare(root);
    await build({ config, root });
    const before = await snapshot(path.join(root, "data"));
    await prepare(root, "[{", "# Questions\n\n#### Too deep\n");
    const problems = await problemsOf(build({ config, root }));
    expect(problems.map(({ file, where }) => `${file} ${where}`)).toEqual(expect.arrayContaining(["products.json file", "faq.md line 3"]));
    expect(await snapshot(path.join(root, "data"))).toEqual(before);
  });
});

it("refuses a feed that lost more than a tenth of its products, and takes one that lost less with a warning", async () => {
  await inFolder(async (root) => {
    const many = Array.from({ length: 20 }, (_, index) => product(`p${index}`));
    await prepare(root, [...many, { ...product("x"), price: "free" }]);
    const { warnings } = await build({ config, root });
    expect(warnings).toMatchObject([{ file: "products.json", where: "20.price" }]);
    await prepare(root, [...many.slice(0, 9), { ...product("x"), price: "free" }]);
    expect((await build({ config, root })).warnings).toHaveLength(1);
    await prepare(root, [...many.slice(0, 8), { ...product("x"), price: "free" }]);
    const problems = await problemsOf(build({ config, root }));
    expect(problems.at(-1)?.message).toBe("expected at least 9 of 10 products to be readable, found 1 of 9 left out");
  });
});

it("names a source that is missing, and finds one inside of an installed package", async () => {
  await inFolder(async (root) => {
    await prepare(root);
    const source = "@shop/feed/products.json";
    const installed = { ...config, catalog: [{ locale: "en", format: "json" as const, source }] };
    expect(await problemsOf(build({ config: installed, root }))).toEqual([
      { file: source, message: "expected a file, found none of this name" },
    ]);
    await mkdir(path.join(root, "node_modules/@shop/feed"), { recursive: true });
    await writeFile(path.join(root, "node_modules", source), JSON.stringify([product("a")]));
    expect((await build({ config: installed, root })).sources[0]?.count).toBe(1);
  });
});

it.each([
  [{ url: "/p/{slug}" }, "currency", 'expected a currency such as "USD", found nothing'],
  [{ currency: "USD" }, "url", 'expected an address such as "/products/{slug}", found nothing'],
])("names what a CSV export needs beside itself, where there is only %o", async (given, key, message) => {
  await inFolder(async (root) => {
    await prepare(root);
    const csv = { ...config, catalog: [{ locale: "en", format: "shopify" as const, source: "products.json", ...given }] };
    expect(await problemsOf(build({ config: csv, root }))).toEqual([
      { file: "noren.build.json", where: `catalog, products.json, ${key}`, message },
    ]);
  });
});

it("tells of long work as it goes on", async () => {
  await inFolder(async (root) => {
    await prepare(
      root,
      Array.from({ length: 600 }, (_, index) => product(`p${index}`)),
    );
    const told: [string, number, number][] = [];
    await build({ config, root, onProgress: (...progress) => told.push(progress) });
    expect(told[0]).toEqual(["catalogue en", 0, 1]);
    expect(told.filter(([label, , total]) => label === "catalogue en" && total === 600).length).toBeGreaterThan(1);
    expect(told.at(-1)).toEqual(["questions en", 1, 1]);
  });
});
