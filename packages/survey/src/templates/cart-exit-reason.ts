import type { Template } from "./template.ts";

export const cartExitReason: Template = {
  description: "What keeps you from ordering: when someone is about to leave with a full cart",
  campaign: {
    id: "cart-exit-reason",
    widget: "survey",
    status: "draft",
    trigger: { any: [{ on: "exit-intent", sensitivity: "medium" }] },
    audience: { "page.type": "cart", "cart.count": { $gt: 0 } },
    placement: { corner: "end" },
    frequency: { days: 30, lifetime: 3 },
    content: {
      anonymous: true,
      layout: "card",
      questions: [
        {
          id: "reason",
          type: "single",
          text: {
            en: "Is there something that keeps you from ordering today?",
            ja: "ご注文を迷われている理由があれば、お聞かせいただけますか？",
          },
          choices: [
            { id: "delivery-cost", text: { en: "The cost of delivery", ja: "送料" } },
            { id: "price", text: { en: "The price in all", ja: "合計金額" } },
            { id: "delivery-time", text: { en: "The delivery takes too long", ja: "お届けまでの日数" } },
            { id: "payment", text: { en: "I would like to pay otherwise", ja: "希望するお支払い方法がない" } },
            { id: "returns", text: { en: "I am not sure about returns", ja: "返品できるかどうかが心配" } },
            { id: "later", text: { en: "I am only looking, or will order later", ja: "まだ検討中、またはあとで注文する" } },
          ],
          shuffle: true,
          other: { en: "Something else", ja: "その他" },
        },
        {
          id: "help",
          type: "text",
          text: { en: "What would make it easier for you?", ja: "どのようになっていれば、ご注文しやすいでしょうか。" },
          showIf: { "answers.reason": { $ne: "later" } },
        },
      ],
    },
  },
};
