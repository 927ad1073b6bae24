import { access, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { fakeTerminal, inFolder } from "../../test/fake-terminal.ts";
import { keys, scriptedTerminal, type Turn } from "../../test/scripted-terminal.ts";
import { run } from "../run.ts";

const { enter, up, down, space, leave, control } = keys;
const read = async (folder: string, file: string) => JSON.parse(await readFile(path.join(folder, file), "utf8"));

const questions = {
  site: "Address of your store?",
  endpoint: "Address of your collector?",
  consent: "Consent: must shoppers be asked",
  system: "Which consent system",
  platform: "What does your store run on?",
  feed: "Product export",
  languages: "Languages of your store?",
  surveys: "One survey asks after each order.",
};
const site: Turn = [questions.site, "https://www.tea-house.example", enter];
const { site: _, ...afterSite } = questions;

/** Answers with what stands there already, where nothing else is said. */
const followed = (said: Partial<Record<keyof typeof questions, Turn>> = {}): Turn[] =>
  Object.entries({ ...questions, ...said }).map((entry): Turn => (typeof entry[1] === "string" ? [entry[1], enter] : entry[1]));

it("asks all, one after another, and writes what was answered", async () => {
  await inFolder(async (folder) => {
    const terminal = scriptedTerminal(folder, [
      site,
      [questions.endpoint, control.u, "https://events.tea.example", enter],
      [questions.consent, enter],
      [questions.system, down, down, down, enter],
      [questions.platform, up, up, enter],
      [questions.feed, "export.json", enter],
      [questions.languages, down, space, enter],
      [questions.surveys, space, enter],
    ]);
    expect(await run(["init"], terminal)).toBe(0);
    expect(terminal.unseen()).toEqual([]);
    const config = await read(folder, "noren.config.json");
    expect(config).toMatchObject({
      site: "tea-house",
      endpoint: "https://events.tea.example",
      consent: { mode: "ask", system: "google-consent-mode" },
      locale: "en",
      facts: { sources: ["opencart"] },
    });
    expect(config.campaigns.map(({ id }: { id: string }) => id).slice(5)).toEqual(["delivery-csat"]);
    expect(await read(folder, "noren.build.json")).toMatchObject({
      catalog: [{ locale: "en", source: "export.json" }, { locale: "ja" }],
      faq: [{ locale: "en" }, { locale: "ja" }],
    });
    await access(path.join(folder, "faq/ja.md"));
    expect(terminal.drawn()).toContain("Written: noren.config.json");
    expect(terminal.said()).toContain("noren.js");
    const checked = fakeTerminal(folder);
    expect(await run(["validate"], checked)).toBe(0);
  });
});

it("takes what stands there already, where a person only presses Enter", async () => {
  await inFolder(async (folder) => {
    const terminal = scriptedTerminal(folder, followed({ site }));
    expect(await run(["init"], terminal)).toBe(0);
    expect(terminal.unseen()).toEqual([]);
    const asked = await Promise.all(["noren.config.json", "noren.build.json"].map((file) => read(folder, file)));
    await run(["init", "--yes", "--force", "--site", "https://www.tea-house.example"], fakeTerminal(folder));
    expect(await Promise.all(["noren.config.json", "noren.build.json"].map((file) => read(folder, file)))).toEqual(asked);
  });
});

it("asks again where an answer is no address, and says what would be one", async () => {
  await inFolder(async (folder) => {
    const terminal = scriptedTerminal(folder, [
      [questions.site, enter],
      ["An address such as https://shop.example, please.", "tea house", enter],
      ["An address such as https://shop.example, please.", control.u, "tea.example", enter],
      [questions.endpoint, control.u, "localhost:4500", enter],
      ["An address such as https://events.shop.example, please.", control.u, "http://localhost:4500", enter],
      [questions.consent, down, enter],
      ...followed().slice(4),
    ]);
    expect(await run(["init"], terminal)).toBe(0);
    expect(terminal.unseen()).toEqual([]);
    expect(await read(folder, "noren.config.json")).toMatchObject({
      site: "tea",
      endpoint: "http://localhost:4500",
      consent: { mode: "not-required" },
    });
    expect(terminal.drawn()).not.toContain(questions.system);
  });
});

it("asks nothing that the command line has said", async () => {
  await inFolder(async (folder) => {
    const terminal = scriptedTerminal(folder, [
      [questions.endpoint, enter],
      [questions.platform, enter],
      [questions.feed, enter],
    ]);
    const said = ["--site", "tea", "--consent", "onetrust", "--languages", "ja", "--surveys", "size-fit"];
    expect(await run(["init", ...said], terminal)).toBe(0);
    for (const name of ["site", "consent", "system", "languages", "surveys"] as const)
      expect(terminal.drawn()).not.toContain(questions[name]);
    expect(await read(folder, "noren.config.json")).toMatchObject({ site: "tea", consent: { system: "onetrust" }, locale: "ja" });
  });
});

it("does not ask for a consent system where the command line says that there is none", async () => {
  await inFolder(async (folder) => {
    const { system: _system, ...others } = questions;
    const terminal = scriptedTerminal(folder, [
      site,
      ...Object.values(others)
        .slice(1)
        .map((seen): Turn => [seen, enter]),
    ]);
    expect(await run(["init", "--consent-system", "none"], terminal)).toBe(0);
    expect(terminal.drawn()).not.toContain(questions.system);
    expect((await read(folder, "noren.config.json")).consent).toEqual({ mode: "ask" });
  });
});

it.each(Object.keys(afterSite))("writes nothing when the person leaves at the question of the %s", async (name) => {
  const script = followed({ site });
  const at = Object.keys(questions).indexOf(name);
  for (const key of [leave, control.c]) {
    await inFolder(async (folder) => {
      const terminal = scriptedTerminal(folder, [...script.slice(0, at), [script[at]?.[0] ?? "", key]]);
      expect(await run(["init"], terminal)).toBe(1);
      expect(terminal.unseen()).toEqual([]);
      expect(terminal.drawn()).toContain("Nothing was written.");
      expect(terminal.said()).toBe("");
      await expect(access(path.join(folder, "noren.config.json"))).rejects.toMatchObject({ code: "ENOENT" });
    });
  }
});

it.each<[answer: string, pressed: string[], status: number]>([
  ["yes", ["y"], 0],
  ["no", ["n"], 1],
  ["Enter, which means no", [enter], 1],
  ["nothing, and leaves", [control.c], 1],
])("asks before a file is replaced, and follows %s", async (_answer, pressed, status) => {
  await inFolder(async (folder) => {
    await writeFile(path.join(folder, "noren.build.json"), "mine");
    const terminal = scriptedTerminal(folder, [...followed({ site }), ["noren.build.json exists already. Replace?", ...pressed]]);
    expect(await run(["init"], terminal)).toBe(status);
    expect(terminal.unseen()).toEqual([]);
    const kept = (await readFile(path.join(folder, "noren.build.json"), "utf8")) === "mine";
    expect(kept).toBe(status === 1);
  });
});
