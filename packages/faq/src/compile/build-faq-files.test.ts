// @vitest-environment node
import { isSearchIndex } from "@noren/search";
import { describe, expect, it } from "vitest";
import { loadFaq } from "../faq-data.ts";
import { buildFaqFiles, type FaqFile } from "./build-faq-files.ts";
import { compileFaq } from "./compile-faq.ts";

const many = (questions: number, length: number) =>
  `# T\n${Array.from({ length: questions }, (_, n) => `${n % 10 === 0 ? `## Topic ${n / 10}\n` : ""}### Question number ${n}\n${"words ".repeat(length / 6)}${n}\n`).join("")}`;
const build = (source: string, locale = "en") => buildFaqFiles(compileFaq(source, { locale }));

/** Loads as a browser would, and notes what. */
function loader(files: readonly FaqFile[]) {
  const asked: string[] = [];
  const load = async (name: string) => {
    asked.push(name);
    const file = files.find((one) => one.name === name);
    if (!file) throw new Error(`no ${name}`);
    return file.json;
  };
  return { asked, load };
}

describe("buildFaqFiles", () => {
  it("names all files but the first by their content", async () => {
    const files = await build(many(3, 60), "ja");
    expect(files.map(({ name }) => name)).toEqual([
      "faq/ja.json",
      ...Array(2).fill(expect.stringMatching(/^faq\/ja\/[0-9a-f]{16}\.json$/)),
    ]);
    expect(await build(many(3, 60), "ja")).toEqual(files);
    expect((await build(many(3, 66), "ja"))[1]?.name).not.toBe(files[1]?.name);
  });

  it("keeps a few answers with the questions", async () => {
    const { asked, load } = loader(await build(many(5, 60)));
    const data = await loadFaq(load, "en");
    expect(await data.answer("question-number-4")).toEqual([{ p: [`${"words ".repeat(10)}4`] }]);
    expect(asked).toHaveLength(2);
  });

  it("puts many answers into files of their own, each fetched once", async () => {
    const files = await build(many(40, 1200));
    const { asked, load } = loader(files);
    const data = await loadFaq(load, "en");
    expect(data.questions.size).toBe(40);
    expect(asked).toHaveLength(2);
    for (const id of data.questions.keys()) expect(JSON.stringify(await data.answer(id))).toContain(id.replace(/\D+/, ""));
    expect(asked.length).toBe(files.length - 1);
    for (const { json } of files.slice(3)) expect(JSON.stringify(json).length).toBeLessThan(18_000);
  });

  it("has the index in a file that searching loads", async () => {
    const files = await build(many(12, 60));
    const { asked, load } = loader(files);
    const data = await loadFaq(load, "en");
    expect((await data.search()).search("question number 7").hits[0]?.id).toBe("question-number-7");
    expect(isSearchIndex(files.find(({ name }) => name === asked[2])?.json)).toBe(true);
  });
});

describe("loadFaq", () => {
  it("takes the language where the locale has no questions, then English", async () => {
    const japanese = loader([...(await build("# 質問\n## C\n### Q\nA.\n", "ja")), ...(await build(many(2, 60)))]);
    expect((await loadFaq(japanese.load, "ja-JP")).title).toBe("質問");
    expect((await loadFaq(japanese.load, "fr")).title).toBe("T");
  });

  it("rejects with what it met first where there is nothing", async () => {
    await expect(loadFaq(loader([]).load, "de-AT")).rejects.toThrow("no faq/de-AT.json");
  });

  it("says what was wrong with a file that is another's", async () => {
    await expect(loadFaq(async () => ({ products: 3 }), "en")).rejects.toThrow(
      'faq/en.json: expected the name of a pack, found {"products":3}',
    );
  });

  it("tries an answer again that could not be had", async () => {
    const files = await build(many(40, 1200));
    let broken = true;
    const data = await loadFaq(async (name) => {
      const file = files.find((one) => one.name === name);
      if (!file || (broken && !/en\.json|categories/.test(name + JSON.stringify(file.json).slice(0, 60)))) throw new Error("offline");
      return file.json;
    }, "en");
    await expect(data.answer("question-number-0")).rejects.toThrow("offline");
    broken = false;
    expect(await data.answer("question-number-0")).not.toEqual([]);
  });
});
