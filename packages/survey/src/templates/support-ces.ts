import type { Template } from "./template.ts";

export const supportCes: Template = {
  description: "Was it easy to have an issue handled: after a contact with your support",
  todo: ['When a chat or a call has ended, let your page say so: (window.noren ||= []).push((noren) => noren.track("support_ended"))'],
  campaign: {
    id: "support-ces",
    widget: "survey",
    status: "draft",
    priority: 5,
    trigger: { any: [{ on: "event", name: "support_ended" }] },
    placement: { corner: "end" },
    frequency: { days: 14, untilDone: false, doneDays: 30 },
    content: {
      anonymous: true,
      layout: "card",
      questions: [
        {
          id: "solved",
          type: "yes-no",
          text: { en: "Could we help you with what you asked?", ja: "お問い合わせの件は、解決しましたか？" },
        },
        { id: "effort", type: "ces" },
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
