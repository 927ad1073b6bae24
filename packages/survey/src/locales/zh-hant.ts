import type { Strings } from "./strings.ts";

export const strings: Strings = {
  announce: (question) => `問卷：${question}`,
  nps: "您有多大可能會向朋友或同事推薦[company]？",
  us: "本店",
  low: "完全不可能",
  high: "非常可能",
  reason: {
    promoter: "謝謝您！最讓您滿意的是什麼？",
    passive: "怎麼做才能讓您給10分？",
    detractor: "您給這個分數的主要原因是什麼？",
  },
  placeholder: "請寫下您的想法",
  answer: "回答",
  next: "下一題",
  send: "送出",
  skip: "略過",
  back: "上一題",
  notNow: "暫時不要",
  minimise: "縮到最小",
  close: "關閉",
  progress: (at, of) => `第${at}題，共${of}題`,
  required: "請回答這個問題。",
  thanksTitle: "感謝您的回答",
  thanksText: "您的意見能幫助我們做得更好。",
};
