import type { Strings } from "./strings.ts";

export const strings: Strings = {
  announce: (question) => `アンケート：${question}`,
  nps: "[company]を親しいご友人や同僚にすすめる可能性は、どのくらいありますか？",
  us: "当店",
  low: "まったくすすめない",
  high: "ぜひすすめたい",
  reason: {
    promoter: "ありがとうございます。特によかった点をお聞かせください。",
    passive: "10点に近づくには、どこがよくなるとよいでしょうか。",
    detractor: "その点数をつけられた理由をお聞かせください。",
  },
  placeholder: "ご自由にお書きください",
  answer: "回答する",
  next: "次へ",
  send: "送信する",
  skip: "回答せずに進む",
  back: "戻る",
  notNow: "あとで",
  minimise: "最小化",
  close: "閉じる",
  progress: (at, of) => `全${of}問中${at}問目`,
  required: "この質問にお答えください。",
  thanksTitle: "ご回答ありがとうございました",
  thanksText: "いただいたご意見は、よりよいお店づくりに役立ててまいります。",
};
