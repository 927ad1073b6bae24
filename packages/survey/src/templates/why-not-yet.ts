import type { Template } from "./template.ts";

export const whyNotYet: Template = {
  description: "What is still missing for an order: for those who come again and have not bought",
  campaign: {
    id: "why-not-yet",
    widget: "survey",
    status: "draft",
    trigger: { any: [{ on: "time", seconds: 40 }] },
    audience: { "visitor.visits": { $gte: 3 }, "visitor.orders": 0, "page.type": { $in: ["home", "category", "product"] } },
    placement: { corner: "end" },
    frequency: { days: 60, lifetime: 2 },
    content: {
      anonymous: true,
      layout: "card",
      questions: [
        {
          id: "reason",
          type: "single",
          text: {
            en: "Good to see you again. What is still missing for you to order?",
            ja: "いつもご覧いただき、ありがとうございます。ご注文にあたって、気になっていることはありますか？",
          },
          choices: [
            { id: "comparing", text: { en: "I am still comparing", ja: "ほかの商品と比べている" } },
            { id: "price", text: { en: "The price", ja: "価格" } },
            { id: "trust", text: { en: "I do not know this shop well yet", ja: "このお店のことをもう少し知りたい" } },
            { id: "suits", text: { en: "I am not sure that it suits me", ja: "自分に合うかどうかわからない" } },
            { id: "stock", text: { en: "What I want is not in stock", ja: "欲しい商品が品切れ" } },
            { id: "later", text: { en: "It is not the time yet", ja: "購入の時期を待っている" } },
          ],
          shuffle: true,
          other: { en: "Something else", ja: "その他" },
        },
        {
          id: "help",
          type: "text",
          text: { en: "What would help you to decide?", ja: "どのようなことがわかれば、お決めいただきやすいでしょうか。" },
        },
      ],
    },
  },
};
