import type { Template } from "./template.ts";

export const productQuiz: Template = {
  description: "A few questions, then products that suit: opened by a button of yours",
  todo: [
    "Put a button into your page: <button data-noren-quiz>Help me choose</button>",
    'Make the choices of the question "kind" your own: each id is the name of a category of your catalogue, in small letters.',
  ],
  campaign: {
    id: "product-quiz",
    widget: "survey",
    status: "draft",
    trigger: { any: [{ on: "click", selector: "[data-noren-quiz]" }] },
    placement: { as: "asked" },
    frequency: { untilDone: false },
    content: {
      anonymous: true,
      layout: "modal",
      questions: [
        {
          id: "for",
          type: "single",
          text: { en: "Whom is it for?", ja: "どなたへのお品ですか？" },
          choices: [
            { id: "me", text: { en: "For me", ja: "自分用" } },
            { id: "gift", text: { en: "It is a present", ja: "贈りもの" } },
          ],
        },
        {
          id: "kind",
          type: "single",
          text: { en: "What are you looking for?", ja: "どのような商品をお探しですか？" },
          choices: [
            { id: "tea", text: { en: "Something to drink", ja: "お茶" } },
            { id: "sweets", text: { en: "Something sweet", ja: "お菓子" } },
            { id: "ware", text: { en: "Something for the table", ja: "器・茶道具" } },
          ],
        },
      ],
      endings: [
        {
          id: "presents",
          if: { "answers.for": "gift" },
          title: { en: "These make good presents", ja: "贈りものに、こちらはいかがでしょうか" },
          products: { where: { categories: { $ini: ["{answers.kind}"] } } },
        },
        {
          id: "for-you",
          title: { en: "These may suit you", ja: "こちらの商品はいかがでしょうか" },
          products: { where: { categories: { $ini: ["{answers.kind}"] } } },
        },
      ],
    },
  },
};
