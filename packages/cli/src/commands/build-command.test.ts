import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { fakeTerminal, inFolder } from "../../test/fake-terminal.ts";
import { run } from "../run.ts";
import { showProgress } from "./show-progress.ts";

const products = ["a", "b"].map((id) => ({ id, name: id, url: `/${id}`, price: 1, currency: "USD", categories: [], available: true }));

it("sums up what it wrote", async () => {
  await inFolder(async (folder) => {
    await writeFile(path.join(folder, "products.json"), JSON.stringify(products));
    await writeFile(
      path.join(folder, "noren.build.json"),
      JSON.stringify({ catalog: [{ locale: "en", format: "json", source: "products.json" }], out: "data" }),
    );
    const terminal = fakeTerminal(folder);
    expect(await run(["build"], terminal)).toBe(0);
    expect(terminal.said()).toMatch(/^✓ catalogue en: 2 in 3 files, \d+\.\d kB\n3 files written to data, 0 removed\n$/);
  });
});

it("ends with 1 and names what is wrong in the configuration, or that there is none", async () => {
  await inFolder(async (folder) => {
    const none = fakeTerminal(folder);
    expect(await run(["build"], none)).toBe(1);
    expect(none.complained()).toContain("noren.build.json: expected a file, found none of this name");
    await writeFile(path.join(folder, "other.json"), JSON.stringify({ faq: [{ locale: "en" }], out: "data" }));
    const wrong = fakeTerminal(folder);
    expect(await run(["build", "--config", "other.json"], wrong)).toBe(1);
    expect(wrong.complained()).toBe("✗ nothing was written\n  other.json, faq[0].source: expected a text, found nothing\n");
  });
});

it("names the line of a feed that cannot be read", async () => {
  await inFolder(async (folder) => {
    await writeFile(path.join(folder, "products.csv"), "Handle,Title\ncup,Cup\n");
    await writeFile(
      path.join(folder, "noren.build.json"),
      JSON.stringify({
        catalog: [{ locale: "en", currency: "USD", format: "shopify", source: "products.csv", url: "/{slug}" }],
        out: "data",
      }),
    );
    const terminal = fakeTerminal(folder);
    expect(await run(["build"], terminal)).toBe(1);
    expect(terminal.complained()).toMatch(/products\.csv, .+: expected .+, found .+/);
  });
});

it("draws progress over one line for a person, and few lines for a log", () => {
  const log = fakeTerminal("/");
  const plain = showProgress(log);
  for (let done = 0; done <= 100; done += 1) plain.onProgress("catalogue en", done, 100);
  plain.clear();
  expect(log.complained()).toBe("catalogue en …\ncatalogue en … 25 %\ncatalogue en … 50 %\ncatalogue en … 75 %\n");
  const screen = fakeTerminal("/", true);
  let time = 0;
  const drawn = showProgress(screen, () => time);
  drawn.onProgress("catalogue en", 0, 100);
  drawn.onProgress("catalogue en", 1, 100);
  time = 200;
  drawn.onProgress("catalogue en", 50, 100);
  drawn.clear();
  expect(screen.complained()).toBe("catalogue en … 0 %\r\u001b[2Kcatalogue en … 50 %\r\u001b[2K");
});

it("prints the JSON Schema of its configuration, with every key explained", async () => {
  const terminal = fakeTerminal("/");
  expect(await run(["build", "--schema"], terminal)).toBe(0);
  const { properties } = JSON.parse(terminal.said());
  expect(Object.keys(properties)).toEqual(["$schema", "catalog", "faq", "out"]);
  const keys = [properties, properties.catalog.items.properties, properties.faq.items.properties];
  expect(keys.flatMap((each) => Object.values(each)).filter((each) => !JSON.stringify(each).includes('"description"'))).toEqual([]);
});
