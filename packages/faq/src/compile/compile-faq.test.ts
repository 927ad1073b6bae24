// @vitest-environment node
import { openIndex } from "@noren/search";
import { describe, expect, it } from "vitest";
import { compileFaq } from "./compile-faq.ts";
import { FaqSourceError } from "./problem.ts";

const source = `# Questions

## Returns {#returns}

### How long do I have? {#return-window}
keywords: refund, retrun，返品（へんぴん）
also: Until when can I send it back?

You have **30 days**, *gladly*. See the [contact page](/en/contact)
or \`help\`.

- Unused
- In its [box](https://example.com/box)

### Who pays?
We do.

## 配送

### 送料はいくらですか
無料です。
改行しても空白は入りません。
`;

const compile = (text: string) => compileFaq(text, { locale: "en", file: "faq/en.md" });
const failure = (text: string): FaqSourceError => {
  try {
    compile(text);
  } catch (error) {
    if (error instanceof FaqSourceError) return error;
    throw error;
  }
  throw new Error("compiled");
};

describe("compileFaq", () => {
  it("reads title, categories and questions", () => {
    const { title, categories, warnings } = compile(source);
    expect(title).toBe("Questions");
    expect(categories.map((category) => [category.id, category.title, category.questions.map((question) => question.title)])).toEqual([
      ["returns", "Returns", ["How long do I have?", "Who pays?"]],
      [expect.stringMatching(/^q-[0-9a-z]{7}$/), "配送", ["送料はいくらですか"]],
    ]);
    expect(warnings).toEqual([]);
  });

  it("makes an answer a tree of few kinds of nodes", () => {
    expect(compile(source).categories[0]?.questions[0]?.answer).toEqual([
      {
        p: [
          "You have ",
          { strong: ["30 days"] },
          ", ",
          { em: ["gladly"] },
          ". See the ",
          { a: ["contact page"], href: "/en/contact" },
          " or ",
          { code: "help" },
          ".",
        ],
      },
      { ul: [{ li: [{ p: ["Unused"] }] }, { li: [{ p: ["In its ", { a: ["box"], href: "https://example.com/box" }] }] }] },
    ]);
  });

  it("numbers a numbered list from its first number", () => {
    const { categories } = compile("# T\n## C\n### Q\n3. third\n4. fourth\n");
    expect(categories[0]?.questions[0]?.answer).toEqual([{ ol: [{ li: [{ p: ["third"] }] }, { li: [{ p: ["fourth"] }] }], start: 3 }]);
  });

  it("puts no space where Japanese lines are joined", () => {
    expect(compile(source).categories[1]?.questions[0]?.answer).toEqual([{ p: ["無料です。改行しても空白は入りません。"] }]);
  });

  it("warns of a table, which a small panel has no room for, and keeps its words", () => {
    const { categories, warnings } = compile("# T\n## C\n### Q\n\nSizes:\n\n| a | b |\n| --- | :-: |\n| 1 | 2 |\n\nNot --- one | this\n");
    expect(warnings).toEqual([
      {
        line: 7,
        severity: "warning",
        message: "Expected paragraphs, lists, links, strong, emphasis or code, found a table; its text was kept in one line.",
      },
    ]);
    expect(JSON.stringify(categories[0]?.questions[0]?.answer[1])).toContain("| 1 | 2 |");
  });

  it("gives ids that stay while the words stay", () => {
    const ids = (text: string) => compile(text).categories.flatMap((category) => category.questions.map((question) => question.id));
    expect(ids(source)).toEqual(["return-window", "who-pays", expect.stringMatching(/^q-[0-9a-z]{7}$/)]);
    expect(ids(source.replace("We do.", "You do."))).toEqual(ids(source));
  });

  it("finds a question by keyword, misspelling, other words and reading", () => {
    const searcher = openIndex(compile(source).index);
    for (const query of ["refund", "retrun", "until when may I send it back", "返品", "へんぴん"]) {
      expect(searcher.search(query).hits[0]?.id).toBe("return-window");
    }
  });

  it.each([["javascript:alert(1)"], ["JaVaScRiPt:alert(1)"], ["data:text/html,x"], ["vbscript:x"], ["&#106;avascript:alert(1)"]])(
    "keeps the text of a link to %s, drops the link and says so",
    (url) => {
      const { categories, warnings } = compile(`# T\n## C\n### Q\nSee [this](${url}).\n`);
      expect(JSON.stringify(categories[0]?.questions[0]?.answer)).toBe('[{"p":["See ","this","."]}]');
      expect(warnings).toEqual([
        {
          line: 4,
          severity: "warning",
          message: expect.stringMatching(/^Expected a link to http, https, mailto, tel or a path, found .+; its text was kept\.$/),
        },
      ]);
    },
  );

  it("leaves out what has no place in an answer, and says so", () => {
    const { categories, warnings } = compile(
      "# T\nA preface.\n## C\n### Q\n<b>bold</b> text ![photo](/a.jpg)\n\n> quoted\n\n<script>x</script>\n",
    );
    expect(JSON.stringify(categories[0]?.questions[0]?.answer)).not.toMatch(/<|photo|quoted|script/);
    expect(warnings.map(({ line }) => line)).toEqual([2, 5, 5, 5, 7, 9]);
  });

  it.each([
    ["## C\n### Q\nA.\n", "faq/en.md:1: Expected a title (#), found none."],
    ["# T\n", "faq/en.md:1: Expected at least one category (##), found none."],
    ["# T\n## C\n", 'faq/en.md:2: Expected at least one question (###) in "C", found none.'],
    ["# T\n### Q\nA.\n## C\n### R\nB.\n", 'faq/en.md:2: Expected a category (##) before the first question, found "Q".'],
    ["# T\n## C\n### Q\n\n### R\nB.\n", 'faq/en.md:3: Expected an answer under "Q", found none.'],
    ["# T\n## C\n### Q\nkeywords: a\n", 'faq/en.md:3: Expected an answer under "Q", found none.'],
    ["# T\n## C\n### Q\nkeywords: a\nAnswer.\n", "faq/en.md:5: Expected an empty line between keywords and the answer, found text."],
    [
      "# T\n## C\n### Q {#a}\nA.\n### R {#a}\nB.\n",
      'faq/en.md:5: Expected an id of its own, found "a" again (first on line 3); write one as {#id}.',
    ],
    ["# T\n## C\n### Q {#No Id}\nA.\n", "faq/en.md:3: Expected an id of small letters, digits and hyphens, found {#No Id}."],
    ["# T\n## C\n### Q\nA.\n#### D\nB.\n", 'faq/en.md:5: Expected # title, ## category or ### question, found a heading of level 4: "D".'],
    ["# T\n# U\n## C\n### Q\nA.\n", 'faq/en.md:2: Expected one title (#), found a second: "U".'],
    ["# T\n## C\n###\nA.\n", "faq/en.md:3: Expected the text of a heading after ###, found nothing."],
  ])("says what is wrong with %j", (text, message) => {
    expect(failure(text).message.split("\n")).toContain(message);
  });

  it("names every mistake at once, in order", () => {
    expect(failure("# T\n## C\n### Q {#a}\n\n### R {#a}\n").problems.map(({ line }) => line)).toEqual([3, 5, 5]);
  });
});
