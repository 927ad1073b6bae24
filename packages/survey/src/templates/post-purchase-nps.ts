import type { Template } from "./template.ts";

export const postPurchaseNps: Template = {
  description: "Would you recommend us, and why: after each order",
  todo: [
    'Where noren init has made the survey "after-order", set the "status" of that to "off": both ask after an order.',
    'Where no data layer tells of orders, let your page: (window.noren ||= []).push((noren) => noren.track("purchase", { transaction_id: "T-1042" }))',
  ],
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
