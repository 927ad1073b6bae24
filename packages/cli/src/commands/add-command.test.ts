import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { templates } from "@noren/survey/templates";
import { expect, it } from "vitest";
import { fakeTerminal, inFolder } from "../../test/fake-terminal.ts";
import { run } from "../run.ts";

const config = { version: 1, site: "tea", endpoint: "/events", consent: { mode: "ask" }, campaigns: [] };
const names = templates.map(({ campaign }) => campaign.id);

/** A folder with a configuration, and what a command there prints and leaves. */
const inShop = (
  work: (
    add: (...args: string[]) => Promise<{ status: number; said: string; complained: string }>,
    read: () => Promise<string>,
  ) => Promise<void>,
) =>
  inFolder(async (folder) => {
    const file = path.join(folder, "noren.config.json");
    await writeFile(file, `${JSON.stringify(config, null, 2)}\n`);
    await work(
      async (...args) => {
        const terminal = fakeTerminal(folder);
        const status = await run(args, terminal);
        return { status, said: terminal.said(), complained: terminal.complained() };
      },
      () => readFile(file, "utf8"),
    );
  });

it("lists the templates, with a line for each", async () => {
  await inShop(async (noren) => {
    const { status, said } = await noren("add");
    expect(status).toBe(0);
    for (const { campaign, description } of templates) expect(said).toMatch(new RegExp(`  ${campaign.id} +${description.slice(0, 20)}`));
  });
});

it("adds every one of them to a configuration that is good and well formed, without a warning", async () => {
  await inShop(async (noren, read) => {
    for (const name of names) expect(await noren("add", name)).toMatchObject({ status: 0, complained: "" });
    const text = await read();
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(JSON.parse(text).campaigns.map(({ id }: { id: string }) => id)).toEqual(names);
    expect(await noren("validate")).toMatchObject({ status: 0, complained: "" });
  });
});

it("says what to do next", async () => {
  await inShop(async (noren) => {
    const { said } = await noren("add", "support-ces", "--id", "help-ces");
    expect(said).toContain("✓ help-ces is in noren.config.json, as a draft");
    expect(said).toContain('noren.track("support_ended")');
    expect(said).toContain("?noren-preview=help-ces");
  });
});

it("refuses an id that is there, and names one that is not", async () => {
  await inShop(async (noren, read) => {
    await noren("add", "size-fit");
    await noren("add", "size-fit", "--id", "size-fit-2");
    const before = await read();
    expect(await noren("add", "size-fit")).toMatchObject({
      status: 1,
      complained: 'noren.config.json has a campaign "size-fit" already. To add another: --id size-fit-3\n',
    });
    expect(await read()).toBe(before);
  });
});

it("takes the languages that are wanted", async () => {
  await inShop(async (noren, read) => {
    await noren("add", "faq-csat", "--languages", "ja");
    const [campaign] = JSON.parse(await read()).campaigns;
    expect(Object.keys(campaign.content.questions[0].text)).toEqual(["ja"]);
    expect(await noren("add", "size-fit", "--languages", "ja,xx")).toMatchObject({ status: 2 });
  });
});

it.each([
  [["add", "nothing"], 2, 'There is no template "nothing"'],
  [["add", "size-fit", "--id", "Size Fit"], 2, "--id: expected small letters"],
  [["add", "size-fit", "--config", "other.json"], 1, "There is no other.json here"],
])("says why %j cannot be", async (args, status, complained) => {
  await inShop(async (noren) => {
    expect(await noren(...args)).toMatchObject({ status, complained: expect.stringContaining(complained) });
  });
});

it("leaves alone what is no configuration", async () => {
  await inFolder(async (folder) => {
    for (const text of ["[1, 2", '{ "campaigns": 5 }']) {
      await writeFile(path.join(folder, "noren.config.json"), text);
      const terminal = fakeTerminal(folder);
      expect(await run(["add", "size-fit"], terminal)).toBe(1);
      expect(await readFile(path.join(folder, "noren.config.json"), "utf8")).toBe(text);
    }
  });
});
