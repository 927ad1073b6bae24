import type { Strings } from "./strings.ts";

export const strings: Strings = {
  announce: (question) => `설문: ${question}`,
  nps: "친구나 동료에게 [company] 이용을 추천하실 의향이 얼마나 있으신가요?",
  us: "저희 쇼핑몰",
  low: "전혀 없음",
  high: "매우 많음",
  reason: {
    promoter: "감사합니다! 어떤 점이 가장 마음에 드셨나요?",
    passive: "어떤 점이 나아지면 10점이 될까요?",
    detractor: "그 점수를 주신 가장 큰 이유는 무엇인가요?",
  },
  placeholder: "자유롭게 적어 주세요",
  answer: "응답하기",
  next: "다음",
  send: "보내기",
  skip: "건너뛰기",
  back: "이전",
  notNow: "나중에 하기",
  minimise: "작게 접기",
  close: "닫기",
  progress: (at, of) => `총 ${of}문항 중 ${at}번째`,
  required: "이 질문에 답해 주세요.",
  thanksTitle: "응답해 주셔서 감사합니다",
  thanksText: "보내 주신 의견은 더 나은 쇼핑몰을 만드는 데 큰 도움이 됩니다.",
};
