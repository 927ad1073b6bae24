import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight } from "./highlight.ts";

const marked = (text: string, query: string) => highlight(text, query).map(([start, end]) => text.slice(start, end));

describe("highlight", () => {
  it("marks words of one stem", () => {
    expect(marked("How do I return an item? Returns are free.", "returning")).toEqual(["return", "Returns"]);
  });

  it("marks words that begin with the word being typed", () => {
    expect(marked("Shipping to other countries", "ship")).toEqual(["Shipping"]);
    expect(marked("Shipping to other countries", "countr ")).toEqual([]);
  });

  it("marks Japanese without its grammar", () => {
    expect(marked("返品はいつまでできますか", "返品はできますか")).toEqual(["返品"]);
  });

  it("leaves common words unmarked beside others", () => {
    const isCommon = (term: string) => ["how", "do", "i"].includes(term);
    const ranges = (query: string) => highlight("How do I return it?", query, isCommon);
    expect(ranges("how do i return")).toEqual([[9, 15]]);
    expect(ranges("how do i ")).toEqual([
      [0, 3],
      [4, 6],
      [7, 8],
    ]);
  });

  it("marks a lone character of the query", () => {
    expect(marked("商品の色が違います", "色")).toEqual(["色"]);
    expect(marked("色の見本", "色")).toEqual(["色"]);
  });

  it("marks grammar when there is nothing else", () => {
    expect(marked("いつまでですか", "いつまで")).toEqual(["いつまで"]);
  });

  it("gives ordered ranges that neither touch nor leave the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."返品送料ギフト包装のは abc ｻｲｽﾞー") }),
        fc.string({ unit: fc.constantFrom(..."返品送ギフのは ab") }),
        (text, query) => {
          let before = -1;
          for (const [start, end] of highlight(text, query)) {
            expect(start).toBeGreaterThan(before);
            expect(end).toBeGreaterThan(start);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
