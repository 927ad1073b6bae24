import type { Template } from "./template.ts";

export const attribution: Template = {
  description: "How did you hear of us: after the first order",
  campaign: {
    id: "attribution",
    widget: "survey",
    status: "draft",
    priority: 20,
    trigger: { any: [{ on: "purchase" }] },
    audience: { "visitor.orders": { $lte: 1 } },
    placement: { corner: "end" },
    frequency: { lifetime: 1 },
    content: {
      anonymous: true,
      layout: "card",
      questions: [{ id: "source", type: "attribution" }],
    },
  },
};
