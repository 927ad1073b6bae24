import type { Template } from "./template.ts";

export const searchNoResult: Template = {
  description: "What were you looking for: after a search that found nothing",
  todo: [
    'Let your page tell when a search finds nothing, noren.track("view_search_results", { search_term, results: 0 }), or name the element that says so in the trigger\'s selector.',
  ],
  campaign: {
    id: "search-no-result",
    widget: "survey",
    status: "draft",
    trigger: {
      any: [
        { on: "event", name: "view_search_results", where: { results: 0 } },
        { on: "seen", selector: ".search-no-results, .no-results, [data-no-results]" },
      ],
    },
    placement: { corner: "end" },
    frequency: { days: 7, untilDone: false, doneDays: 7 },
    content: {
      anonymous: true,
      layout: "card",
      questions: [
        {
          id: "wanted",
          type: "short-text",
          text: {
            en: "We found nothing for “{search.term|your search}”. What were you looking for?",
            ja: "「{search.term|お探しの言葉}」に合う商品が見つかりませんでした。どのような商品をお探しでしたか？",
          },
          required: true,
        },
      ],
      thanks: {
        title: { en: "Thank you", ja: "ありがとうございます" },
        text: { en: "It helps us to choose what we offer.", ja: "今後の品ぞろえの参考にさせていただきます。" },
      },
    },
  },
};
