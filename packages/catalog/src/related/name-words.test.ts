import { expect, test } from "vitest";
import { nameWords } from "./name-words.ts";

test.each([
  ["Phone case", { phone: 1, case: 1.5 }],
  ["Kyusu teapot, Tokoname clay, 320 ml", { kyusu: 1, teapot: 1.5, tokoname: 1, clay: 1, ml: 1 }],
  ["ＵＳＢ ケーブル", { usb: 1, ケー: 1, ーブ: 1, ブル: 1.5 }],
  ["シャツ", { シャ: 1, ャツ: 1.5 }],
  ["茶", { 茶: 1.5 }],
  ["32", {}],
])("%s", (name, words) => {
  expect(Object.fromEntries(nameWords(name))).toEqual(words);
});
