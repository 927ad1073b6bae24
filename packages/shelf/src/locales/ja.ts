import type { Strings } from "./strings.ts";

export const strings: Strings = {
  related: "この商品に関連する商品",
  viewed: "最近チェックした商品",
  matching: "ご希望に合う商品",
  noMatch: "ご希望のすべてに合う商品はありませんでした。当店の商品からご紹介します",
  previous: "前の商品を見る",
  next: "次の商品を見る",
  reason: ({ code, value }) => {
    if (code === "bought-together") return "よく一緒に購入されています";
    if (code === "similar") return "よく似た商品";
    if (code === "similar-price") return "近い価格の商品";
    if (value === undefined) return undefined;
    if (code === "category") return `${value}の商品`;
    return code === "brand" ? `同じブランド：${value}` : undefined;
  },
  reduced: (percent) => `${percent}OFF`,
  now: "現在の価格：",
  before: "値下げ前の価格：",
  add: "カートに入れる",
  addNamed: (product) => `${product}をカートに入れる`,
  added: "カートに入れました",
  failed: "追加できませんでした。もう一度お試しください",
};
