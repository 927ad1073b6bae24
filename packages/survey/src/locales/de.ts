import type { Strings } from "./strings.ts";

export const strings: Strings = {
  announce: (question) => `Umfrage: ${question}`,
  nps: "Wie wahrscheinlich ist es, dass Sie [company] Freunden oder Kollegen weiterempfehlen?",
  us: "unseren Shop",
  low: "Überhaupt nicht wahrscheinlich",
  high: "Äußerst wahrscheinlich",
  reason: {
    promoter: "Das freut uns! Was hat Ihnen am besten gefallen?",
    passive: "Was hätte gefehlt, damit es eine 10 wird?",
    detractor: "Was ist der Hauptgrund für Ihre Bewertung?",
  },
  placeholder: "In Ihren eigenen Worten",
  answer: "Antworten",
  next: "Weiter",
  send: "Absenden",
  skip: "Überspringen",
  back: "Zurück",
  notNow: "Jetzt nicht",
  minimise: "Minimieren",
  close: "Schließen",
  progress: (at, of) => `Frage ${at} von ${of}`,
  required: "Bitte beantworten Sie diese Frage.",
  thanksTitle: "Vielen Dank",
  thanksText: "Ihre Antwort hilft uns, besser zu werden.",
};
