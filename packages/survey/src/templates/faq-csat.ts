import type { Template } from "./template.ts";

export const faqCsat: Template = {
  description: "Did the answers help: on your help pages",
  campaign: {
    id: "faq-csat",
    widget: "survey",
    status: "draft",
    trigger: { any: [{ on: "time", seconds: 40 }] },
    audience: { "page.type": "help" },
    placement: { corner: "end" },
    frequency: { days: 14, untilDone: false, doneDays: 30 },
    content: {
      anonymous: true,
      layout: "card",
      questions: [
        {
          id: "answers",
          type: "csat",
          text: {
            en: "How satisfied were you with the answers on this page?",
            ja: "このページのご案内に、どのくらいご満足いただけましたか？",
          },
        },
        {
          id: "wanted",
          type: "text",
          text: { en: "What did you want to know?", ja: "どのようなことをお知りになりたかったですか？" },
          showIf: { "answers.answers": { $gte: 1, $lte: 3 } },
        },
      ],
    },
  },
};
