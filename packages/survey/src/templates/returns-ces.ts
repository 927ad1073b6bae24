import type { Template } from "./template.ts";

export const returnsCes: Template = {
  description: "Was it easy to send something back, and why it was: after a return was asked for",
  todo: ['Where a return has been asked for, let your page say so: (window.noren ||= []).push((noren) => noren.track("return_requested"))'],
  campaign: {
    id: "returns-ces",
    widget: "survey",
    status: "draft",
    priority: 5,
    trigger: {
      any: [
        { on: "event", name: "return_requested" },
        { on: "event", name: "refund" },
      ],
    },
    placement: { corner: "end" },
    frequency: { days: 14, untilDone: false, doneDays: 30 },
    content: {
      anonymous: true,
      layout: "card",
      questions: [
        {
          id: "effort",
          type: "ces",
          text: {
            en: "With [company], it was easy for me to return my order.",
            ja: "[company]では、返品の手続きを簡単に済ませることができた。",
          },
        },
        {
          id: "reason",
          type: "single",
          text: { en: "Why did you send it back?", ja: "返品された理由をお聞かせください。" },
          choices: [
            { id: "size", text: { en: "It did not fit", ja: "サイズが合わなかった" } },
            { id: "picture", text: { en: "It was not as shown", ja: "写真や説明と違っていた" } },
            { id: "quality", text: { en: "The quality", ja: "品質に満足できなかった" } },
            { id: "wrong", text: { en: "It was damaged, or not what I ordered", ja: "破損していた、または注文と違う商品だった" } },
            { id: "mind", text: { en: "I changed my mind", ja: "必要がなくなった" } },
          ],
          shuffle: true,
          other: { en: "Something else", ja: "その他" },
        },
        {
          id: "hard",
          type: "text",
          text: { en: "What made it difficult?", ja: "どのような点がご不便でしたか？" },
          showIf: { "answers.effort": { $gte: 1, $lte: 4 } },
        },
      ],
    },
  },
};
