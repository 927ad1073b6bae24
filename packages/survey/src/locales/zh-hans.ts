import type { Strings } from "./strings.ts";

export const strings: Strings = {
  announce: (question) => `问卷：${question}`,
  nps: "您有多大可能向朋友或同事推荐[company]？",
  us: "本店",
  low: "完全不可能",
  high: "非常可能",
  reason: {
    promoter: "谢谢您！最让您满意的是什么？",
    passive: "怎样才能让您打10分？",
    detractor: "您打出这个分数的主要原因是什么？",
  },
  placeholder: "请畅所欲言",
  answer: "回答",
  next: "下一题",
  send: "提交",
  skip: "跳过",
  back: "上一题",
  notNow: "暂时不用",
  minimise: "最小化",
  close: "关闭",
  progress: (at, of) => `第${at}题，共${of}题`,
  required: "请回答此问题。",
  thanksTitle: "感谢您的回答",
  thanksText: "您的意见将帮助我们做得更好。",
};
