import type { Strings } from "./strings.ts";

export const strings: Strings = {
  announce: (question) => `Survey: ${question}`,
  nps: "How likely is it that you would recommend [company] to a friend or colleague?",
  us: "us",
  low: "Not at all likely",
  high: "Extremely likely",
  reason: {
    promoter: "Lovely. What pleased you most?",
    passive: "What would have made it a 10?",
    detractor: "What is the main reason for your score?",
  },
  placeholder: "In your own words",
  answer: "Answer",
  next: "Next",
  send: "Send",
  skip: "Skip",
  back: "Back",
  notNow: "Not now",
  minimise: "Minimise",
  close: "Close",
  progress: (at, of) => `Question ${at} of ${of}`,
  required: "Please answer this question.",
  thanksTitle: "Thank you",
  thanksText: "Your answer helps us to do better.",
};
