import type { Strings } from "./strings.ts";

export const strings: Strings = {
  announce: (question) => `استبيان: ${question}`,
  nps: "ما مدى احتمال أن تنصح صديقًا أو زميلًا بالتسوق من [company]؟",
  us: "متجرنا",
  low: "غير محتمل على الإطلاق",
  high: "محتمل للغاية",
  reason: {
    promoter: "يسعدنا ذلك! ما أكثر ما أعجبك؟",
    passive: "ما الذي كان ينقصنا لتمنحنا 10؟",
    detractor: "ما السبب الرئيسي لتقييمك؟",
  },
  placeholder: "بكلماتك الخاصة",
  answer: "أجب",
  next: "التالي",
  send: "إرسال",
  skip: "تخطٍّ",
  back: "السابق",
  notNow: "ليس الآن",
  minimise: "تصغير",
  close: "إغلاق",
  progress: (at, of) => `السؤال ${at} من ${of}`,
  required: "يُرجى الإجابة عن هذا السؤال.",
  thanksTitle: "شكرًا لك",
  thanksText: "إجابتك تساعدنا على التحسّن.",
};
