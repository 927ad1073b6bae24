import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "./build-index.ts";
import { openIndex } from "./open-index.ts";
import { isSearchIndex, type SearchDocument } from "./search-index.ts";
import { tokenize } from "./tokenize.ts";

const english: SearchDocument[] = [
  {
    id: "return-window",
    title: "How long do I have to return something?",
    alternatives: ["until when can I send it back"],
    keywords: ["refund", "retrun"],
    body: "You have 30 days from the day your parcel arrives. Furniture must be unassembled.",
  },
  { id: "return-cost", title: "Who pays for the return?", body: "We do, with the printed label." },
  { id: "shipping-cost", title: "What does shipping cost?", keywords: ["postage", "delivery fee"], body: "Free over $50." },
  { id: "gift", title: "Can you wrap a gift?", body: "Yes, in paper and cotton ribbon." },
  { id: "password", title: "I forgot my password", keywords: ["log in", "sign in"], body: "Ask for a new one on the account page." },
  { id: "plants", title: "Do plants survive the journey?", body: "They travel in a box with air holes." },
];
const japanese: SearchDocument[] = [
  { id: "return", title: "返品はいつまでできますか", readings: [["返品", "へんぴん"]], body: "商品の到着から30日以内にご連絡ください。" },
  { id: "return-gift", title: "ギフト包装した商品の返品", body: "包装紙を開けたあとでも返品できます。" },
  { id: "postage", title: "送料はいくらですか", readings: [["送料", "そうりょう"]], body: "6,000円以上のご注文は無料です。" },
  { id: "size", title: "サイズが合わないときは", keywords: ["寸法", "大きさ"], body: "交換いたします。" },
  { id: "wireless", title: "ワイヤレスイヤホンの保証期間", body: "一年間です。" },
  { id: "colour", title: "画面と色が違います", body: "光の具合で見え方が変わります。" },
];
const en = openIndex(buildIndex(english));
const ja = openIndex(buildIndex(japanese));
const first = (searcher: typeof en, query: string, typing = false) => searcher.search(query, { typing }).hits[0]?.id;

describe("searching in English", () => {
  it.each([
    ["how long can I return", "return-window"],
    ["until when can I send this back", "return-window"],
    ["postage", "shipping-cost"],
    ["giftwrap", "gift"],
    ["WHO PAYS", "return-cost"],
    ["password forgotten", "password"],
    ["ribbon", "gift"],
  ])("answers “%s” with %s", (query, id) => {
    expect(first(en, query)).toBe(id);
  });

  it.each([
    ["passwrod", "password"],
    ["shiping", "shipping-cost"],
    ["pasword forgoten", "password"],
    ["surviv jurney", "plants"],
  ])("forgives the slip in “%s”", (query, id) => {
    expect(first(en, query)).toBe(id);
    expect(en.search(query).found).toBe(true);
  });

  it.each([
    ["pla", "plants"],
    ["i forgot my pas", "password"],
    ["shippi", "shipping-cost"],
  ])("answers while “%s” is being typed", (query, id) => {
    expect(first(en, query, true)).toBe(id);
  });

  it.each(["how do I bake bread", "weather in Kyoto tomorrow", "zzz", "?!", ""])("does not pretend to answer “%s”", (query) => {
    expect(en.search(query).found).toBe(false);
  });

  it("is sure of a question asked in its own words", () => {
    expect(en.search("who pays for the RETURN")).toMatchObject({ confidence: 1, found: true });
  });

  it("keeps to the limit", () => {
    expect(en.search("return", { limit: 1 }).hits).toHaveLength(1);
  });

  it("lets a title count more than a body", () => {
    const searcher = openIndex(
      buildIndex([
        { id: "body", title: "Care", body: "Wash the blanket by hand." },
        { id: "title", title: "Blanket", body: "Wool." },
        { id: "other", title: "Lamp", body: "Light." },
      ]),
    );
    expect(searcher.search("blanket").hits.map((hit) => hit.id)).toEqual(["title", "body"]);
  });
});

describe("searching in Japanese", () => {
  it.each([
    ["返品はいつまでできる", "return"],
    ["ﾍﾝﾋﾟﾝ", "return"],
    ["へんぴん", "return"],
    ["へんぴ", "return"],
    ["そうりょう", "postage"],
    ["大きさ", "size"],
    ["さいず", "size"],
    ["サイズ", "size"],
    ["イヤホン 保証", "wireless"],
    ["ﾜｲﾔﾚｽ", "wireless"],
    ["色", "colour"],
    ["ギフトの返品", "return-gift"],
  ])("answers 「%s」 with %s", (query, id) => {
    const result = ja.search(query, { typing: true });
    expect(result.hits[0]?.id).toBe(id);
    expect(result.found).toBe(true);
  });

  it.each(["明日の天気はどうですか", "東京タワー"])("does not pretend to answer 「%s」", (query) => {
    expect(ja.search(query).found).toBe(false);
  });

  it("highlights the written form of what was typed in kana", () => {
    const [range] = ja.highlight("返品はいつまでできますか", "へんぴん");
    expect(range).toEqual([0, 2]);
  });
});

describe("the index", () => {
  it("refuses two documents of one id", () => {
    expect(() =>
      buildIndex([
        { id: "a", title: "One" },
        { id: "a", title: "Two" },
      ]),
    ).toThrow('Two documents have the id "a".');
  });

  it("may be empty", () => {
    expect(openIndex(buildIndex([])).search("anything")).toEqual({ hits: [], confidence: 0, found: false });
  });

  it("is told from other JSON", () => {
    expect(isSearchIndex(buildIndex(english))).toBe(true);
    expect(isSearchIndex({ v: 2 })).toBe(false);
    expect(isSearchIndex(null)).toBe(false);
  });
});

const word = fc.string({ unit: fc.constantFrom(..."abcdeorst返品送料かカー"), minLength: 1, maxLength: 7 });
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const documents = fc
  .array(
    fc.record({ title: text, alternatives: fc.array(text, { maxLength: 3 }), keywords: fc.array(word, { maxLength: 3 }), body: text }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((list) => list.map((document, place) => ({ id: `q${place}`, ...document })));
const bag = (title: string) =>
  tokenize(title)
    .map((token) => token.term)
    .sort()
    .join(" ");

describe("laws of search", () => {
  it("puts the question first whose title is asked word for word", () => {
    fc.assert(
      fc.property(documents, (list) => {
        const searcher = openIndex(buildIndex(list));
        for (const { title } of list) {
          if (bag(title) === "") continue;
          const hit = searcher.search(title).hits[0];
          expect(bag(list.find((document) => document.id === hit?.id)?.title ?? "")).toBe(bag(title));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same answers from an index that went through JSON", () => {
    fc.assert(
      fc.property(documents, text, (list, query) => {
        const index = buildIndex(list);
        const copy: unknown = JSON.parse(JSON.stringify(index));
        if (!isSearchIndex(copy)) throw new Error("not an index");
        expect(copy).toEqual(index);
        expect(openIndex(copy).search(query)).toEqual(openIndex(index).search(query));
      }),
      { numRuns: 60 },
    );
  });

  it("never fails, and orders its hits", () => {
    const searcher = openIndex(
      buildIndex([...english.slice(0, 3), ...japanese.slice(0, 2).map((document) => ({ ...document, id: `ja-${document.id}` }))]),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), fc.boolean(), (query, typing) => {
        const { hits, confidence } = searcher.search(query, { typing });
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(confidence)).toBe(true);
        expect(new Set(hits.map((hit) => hit.id)).size).toBe(hits.length);
      }),
    );
  });
});
