import type { Template } from "./template.ts";

export const productMissing: Template = {
  description: "What is missing on a product's page: a tab at the side, for those who look for it",
  campaign: {
    id: "product-missing",
    widget: "survey",
    status: "draft",
    trigger: { any: [{ on: "page" }] },
    audience: { "page.type": "product" },
    placement: { as: "asked", corner: "end" },
    frequency: { untilDone: false, doneDays: 30 },
    content: {
      anonymous: true,
      layout: "tab",
      questions: [
        {
          id: "missing",
          type: "multiple",
          text: {
            en: "Did you look for something on this page and not find it?",
            ja: "このページで、見つからなかった情報はありますか？",
          },
          help: { en: "Choose as many as you like.", ja: "あてはまるものを、いくつでもお選びください。" },
          choices: [
            { id: "size", text: { en: "Sizes and measurements", ja: "サイズ・寸法" } },
            { id: "photos", text: { en: "More pictures", ja: "写真（ほかの角度や使用例など）" } },
            { id: "material", text: { en: "What it is made of", ja: "素材・原材料" } },
            { id: "delivery", text: { en: "Delivery time and cost", ja: "送料・お届けまでの日数" } },
            { id: "opinions", text: { en: "What others say of it", ja: "ほかのお客様のご感想" } },
            { id: "nothing", text: { en: "No, it is all there", ja: "特にない" }, exclusive: true },
          ],
          other: { en: "Something else", ja: "その他" },
        },
        {
          id: "more",
          type: "text",
          text: {
            en: "What would you like to know about {product.name|this product}?",
            ja: "{product.name|この商品}について、お知りになりたいことをお聞かせください。",
          },
          showIf: { "answers.missing": { $nin: ["nothing"] } },
        },
      ],
    },
  },
};
