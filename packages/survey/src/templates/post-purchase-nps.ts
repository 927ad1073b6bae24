import type { Template } from "./template.ts";

export const postPurchaseNps: Template = {
  description: "Would you recommend us, and why: after each order",
  campaign: {
    id: "post-purchase-nps",
    widget: "survey",
    status: "draft",
    priority: 10,
    trigger: { any: [{ on: "purchase" }] },
    placement: { corner: "end" },
    frequency: { days: 60, snoozeDays: 14, untilDone: false, doneDays: 90 },
    content: {
      anonymous: true,
      layout: "card",
      questions: [
        { id: "nps", type: "nps" },
        { id: "reason", type: "text" },
      ],
    },
  },
};
