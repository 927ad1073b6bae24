import type { Template } from "./template.ts";

export const sizeFit: Template = {
  description: "How does it fit: on a visit a week or more after an order",
  campaign: {
    id: "size-fit",
    widget: "survey",
    status: "draft",
    trigger: { any: [{ on: "time", seconds: 5 }] },
    audience: { "visitor.daysSinceOrder": { $gte: 7, $lte: 45 }, "page.type": { $nin: ["cart", "checkout", "order"] } },
    placement: { corner: "end" },
    frequency: { days: 60, untilDone: false, doneDays: 60 },
    content: {
      anonymous: true,
      layout: "card",
      questions: [
        {
          id: "fit",
          type: "single",
          text: { en: "How does what you ordered last fit?", ja: "前回お届けした商品のサイズは、いかがでしたか？" },
          choices: [
            { id: "much-too-small", text: { en: "Much too small", ja: "かなり小さい" }, score: -2 },
            { id: "too-small", text: { en: "A little small", ja: "やや小さい" }, score: -1 },
            { id: "right", text: { en: "Just right", ja: "ちょうどよい" }, score: 0 },
            { id: "too-large", text: { en: "A little large", ja: "やや大きい" }, score: 1 },
            { id: "much-too-large", text: { en: "Much too large", ja: "かなり大きい" }, score: 2 },
          ],
          skip: ["not-applicable"],
        },
        {
          id: "where",
          type: "short-text",
          text: { en: "Which product was it, and where does it not fit?", ja: "どの商品の、どのあたりが気になりましたか？" },
          showIf: { "answers.fit": { $in: ["much-too-small", "too-small", "too-large", "much-too-large"] } },
        },
      ],
    },
  },
};
