import type { Template } from "./template.ts";

export const deliveryCsat: Template = {
  description: "How was the delivery, and what went wrong: on a visit some days after an order",
  campaign: {
    id: "delivery-csat",
    widget: "survey",
    status: "draft",
    trigger: { any: [{ on: "time", seconds: 5 }] },
    audience: { "visitor.daysSinceOrder": { $gte: 4, $lte: 30 }, "page.type": { $nin: ["cart", "checkout", "order"] } },
    placement: { corner: "end" },
    frequency: { days: 60, snoozeDays: 7, untilDone: false, doneDays: 90 },
    content: {
      anonymous: true,
      layout: "card",
      questions: [
        {
          id: "delivery",
          type: "csat",
          text: {
            en: "How satisfied were you with the delivery of your last order?",
            ja: "前回のご注文のお届けには、どのくらいご満足いただけましたか？",
          },
          skip: ["not-applicable"],
        },
        {
          id: "problem",
          type: "multiple",
          text: { en: "What could have gone better?", ja: "どのような点が気になりましたか？" },
          help: { en: "Choose as many as you like.", ja: "あてはまるものを、いくつでもお選びください。" },
          showIf: { "answers.delivery": { $gte: 1, $lte: 3 } },
          choices: [
            { id: "late", text: { en: "It came later than promised", ja: "予定より遅く届いた" } },
            { id: "notice", text: { en: "I did not know when it would come", ja: "お届けの日時がわからなかった" } },
            { id: "packaging", text: { en: "The packaging", ja: "梱包の状態" } },
            { id: "damaged", text: { en: "Something was damaged or missing", ja: "商品に破損や不足があった" } },
            { id: "courier", text: { en: "The handover", ja: "受け取りのときの対応" } },
          ],
          shuffle: true,
          other: { en: "Something else", ja: "その他" },
        },
        {
          id: "more",
          type: "text",
          text: { en: "Would you like to tell us more about it?", ja: "よろしければ、詳しくお聞かせください。" },
        },
      ],
    },
  },
};
