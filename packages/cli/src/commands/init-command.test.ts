import { access, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { consentSystems } from "@noren/core/schema";
import { expect, it } from "vitest";
import { fakeTerminal, inFolder } from "../../test/fake-terminal.ts";
import { run } from "../run.ts";

const init = ["init", "--yes", "--site", "https://www.tea-house.example", "--languages", "en,ja"];
const read = async (folder: string, file: string) => JSON.parse(await readFile(path.join(folder, file), "utf8"));

it("writes a configuration that validates, and one that builds", async () => {
  await inFolder(async (folder) => {
    expect(await run(init, fakeTerminal(folder))).toBe(0);
    const terminal = fakeTerminal(folder);
    expect(await run(["validate"], terminal)).toBe(0);
    expect(terminal.said()).toContain("is valid");
    const built = fakeTerminal(folder);
    expect(await run(["build"], built)).toBe(0);
    expect(built.said()).toContain("questions ja: 3 in");
    await access(path.join(folder, "public/noren/data/faq/ja.json"));
  });
});

it("prints the snippet and the rule that reserves boxes", async () => {
  await inFolder(async (folder) => {
    const terminal = fakeTerminal(folder);
    await run(init, terminal);
    expect(terminal.said()).toContain('<script async src="/noren/noren.js" data-config="/noren/noren.config.json"></script>');
    expect(terminal.said()).toMatch(/noren-shelf \{ display: block; min-height: \d+px \}/);
  });
});

it("does not take a collector's address without http, which would be a path of the store", async () => {
  await inFolder(async (folder) => {
    const terminal = fakeTerminal(folder);
    expect(await run([...init, "--endpoint", "localhost:4101"], terminal)).not.toBe(0);
    expect(terminal.complained()).toContain('found "localhost:4101"');
    await expect(access(path.join(folder, "noren.config.json"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

it("takes every answer from the command line", async () => {
  await inFolder(async (folder) => {
    const more = [
      "--consent",
      "ask",
      "--consent-system",
      "vanilla-cookieconsent",
      "--endpoint",
      "https://events.tea.example",
      "--out",
      "site/data",
    ];
    const catalogue = ["--platform", "shopify", "--feed", "products.csv", "--currency", "usd,jpy"];
    expect(await run([...init, ...more, ...catalogue], fakeTerminal(folder))).toBe(0);
    expect(await read(folder, "noren.config.json")).toMatchObject({
      site: "tea-house",
      endpoint: "https://events.tea.example",
      consent: { mode: "ask", system: "vanilla-cookieconsent" },
      locale: "en",
    });
    expect(await read(folder, "noren.build.json")).toMatchObject({
      catalog: [
        { locale: "en", currency: "USD", format: "shopify", source: "products.csv" },
        { locale: "ja", currency: "JPY", format: "shopify", source: "products.csv" },
      ],
      faq: [{ locale: "en" }, { locale: "ja" }],
      out: "site/data",
    });
  });
});

it("takes a CSV export of any store, and says where to put the addresses of its products", async () => {
  await inFolder(async (folder) => {
    const terminal = fakeTerminal(folder);
    expect(await run([...init, "--feed", "Products.CSV"], terminal)).toBe(0);
    expect((await read(folder, "noren.build.json")).catalog[0]).toEqual({
      locale: "en",
      currency: "USD",
      format: "shopify",
      source: "Products.CSV",
      url: "/products/{slug}",
    });
    expect(terminal.said()).toContain("Shelves will lead to /products/{slug}");
    const shopify = fakeTerminal(folder);
    await run([...init, "--force", "--platform", "shopify", "--feed", "products.csv"], shopify);
    expect(shopify.said()).not.toContain("Shelves will lead to");
  });
});

it("names the store's origin where the collector is to be started, if it was given one", async () => {
  await inFolder(async (folder) => {
    const known = fakeTerminal(folder);
    await run(["init", "--yes", "--site", "http://localhost:8080/shop"], known);
    expect(known.said()).toContain("--origin http://localhost:8080\n");
    const unknown = fakeTerminal(folder);
    await run(["init", "--yes", "--force", "--site", "tea-house"], unknown);
    expect(unknown.said()).toContain("--origin <address of your store>");
  });
});

it("says what an address of a store is where it is given none", async () => {
  await inFolder(async (folder) => {
    const terminal = fakeTerminal(folder);
    expect(await run(["init", "--yes", "--site", "tea house"], terminal)).toBe(2);
    expect(terminal.complained()).toBe('--site: expected an address such as https://shop.example, found "tea house"\n');
  });
});

it.each([
  ["onetrust", ["#onetrust-banner-sdk", "#onetrust-pc-sdk"]],
  ["vanilla-cookieconsent", ["#cc-main .cm", "#cc-main .pm"]],
  ["tcf", undefined],
])("lets nothing interrupt while the banner of %s is open, where its elements are known", async (system, selectors) => {
  await inFolder(async (folder) => {
    expect(await run([...init, "--consent-system", system], fakeTerminal(folder))).toBe(0);
    expect((await read(folder, "noren.config.json")).quiet?.selectors).toEqual(selectors);
    expect(await run(["validate"], fakeTerminal(folder))).toBe(0);
  });
});

it.each(["shopify", "woocommerce", "ec-cube", "makeshop", "opencart"])("writes how the pages of %s are read", async (platform) => {
  await inFolder(async (folder) => {
    expect(await run([...init, "--platform", platform], fakeTerminal(folder))).toBe(0);
    expect((await read(folder, "noren.config.json")).facts.sources).toEqual([platform]);
    expect(await run(["validate"], fakeTerminal(folder))).toBe(0);
  });
});

it.each(consentSystems)(
  "writes a valid configuration for the consent system %s, named by --consent or by --consent-system",
  async (system) => {
    await inFolder(async (folder) => {
      expect(await run([...init, "--consent", system], fakeTerminal(folder))).toBe(0);
      const byConsent = await read(folder, "noren.config.json");
      expect(byConsent.consent).toMatchObject({ mode: "ask", system });
      const terminal = fakeTerminal(folder);
      expect(await run(["validate"], terminal)).toBe(0);
      expect(terminal.said()).toContain("is valid");
      await run([...init, "--force", "--consent-system", system], fakeTerminal(folder));
      expect(await read(folder, "noren.config.json")).toEqual(byConsent);
    });
  },
);

it("names the names of categories where stores rename them", async () => {
  await inFolder(async (folder) => {
    await run([...init, "--consent", "onetrust"], fakeTerminal(folder));
    expect((await read(folder, "noren.config.json")).consent.categories).toMatchObject({ analytics: ["C0002"] });
    await run([...init, "--force", "--consent", "tcf"], fakeTerminal(folder));
    expect((await read(folder, "noren.config.json")).consent).not.toHaveProperty("categories");
  });
});

it("says which consent systems there are", async () => {
  await inFolder(async (folder) => {
    const terminal = fakeTerminal(folder);
    expect(await run([...init, "--consent", "my-banner"], terminal)).not.toBe(0);
    expect(terminal.complained()).toContain('found "my-banner"');
    for (const system of consentSystems) expect(terminal.complained()).toContain(system);
  });
});

it("keeps what could mislead shoppers a draft: an offer without its coupon, shelves without a catalogue", async () => {
  await inFolder(async (folder) => {
    await run(init, fakeTerminal(folder));
    const statuses = async () =>
      (await read(folder, "noren.config.json")).campaigns.map(({ id, status }: { id: string; status: string }) => [id, status]);
    expect(await statuses()).toEqual([
      ["after-order", "live"],
      ["related", "draft"],
      ["recently-viewed", "draft"],
      ["before-you-go", "draft"],
      ["help", "live"],
    ]);
    await run([...init, "--feed", "products.json", "--force"], fakeTerminal(folder));
    expect((await statuses()).slice(1, 3)).toEqual([
      ["related", "live"],
      ["recently-viewed", "live"],
    ]);
  });
});

it("asks after an order as the template does: without saying who answers, and as seldom", async () => {
  await inFolder(async (folder) => {
    await run([...init, "--surveys", "post-purchase-nps"], fakeTerminal(folder));
    const { campaigns } = await read(folder, "noren.config.json");
    const [starter, template] = [campaigns[0], campaigns.at(-1)];
    expect([starter.id, template.id]).toEqual(["after-order", "post-purchase-nps"]);
    expect(starter.content).toEqual(template.content);
    expect(starter.content.anonymous).toBe(true);
    expect(starter.frequency).toEqual(template.frequency);
  });
});

it("never replaces a file unless told to", async () => {
  await inFolder(async (folder) => {
    await writeFile(path.join(folder, "noren.build.json"), "mine");
    const terminal = fakeTerminal(folder);
    expect(await run(init, terminal)).toBe(1);
    expect(terminal.complained()).toBe("noren.build.json is there already; nothing was written. To replace: noren init --force\n");
    expect(await readFile(path.join(folder, "noren.build.json"), "utf8")).toBe("mine");
    await expect(access(path.join(folder, "noren.config.json"))).rejects.toMatchObject({ code: "ENOENT" });
    expect(await run([...init, "--force"], fakeTerminal(folder))).toBe(0);
    expect(await read(folder, "noren.build.json")).toHaveProperty("out");
  });
});

it("begins with the surveys that are asked for, as drafts in the languages of the store", async () => {
  await inFolder(async (folder) => {
    const terminal = fakeTerminal(folder);
    expect(await run(["init", "--yes", "--languages", "ja", "--surveys", "size-fit, support-ces"], terminal)).toBe(0);
    const { campaigns } = await read(folder, "noren.config.json");
    expect(campaigns.slice(-2)).toMatchObject([
      { id: "support-ces", status: "draft" },
      { id: "size-fit", status: "draft", content: { questions: [{ text: { ja: expect.any(String) } }, {}] } },
    ]);
    expect(campaigns.at(-1).content.questions[0].text).not.toHaveProperty("en");
    expect(terminal.said()).toContain("support_ended");
    expect(await run(["validate"], fakeTerminal(folder))).toBe(0);
    expect(await run(["init", "--yes", "--force", "--surveys", "nothing"], fakeTerminal(folder))).toBe(2);
  });
});
