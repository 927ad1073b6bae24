import type { Strings } from "./strings.ts";

export const strings: Strings = {
  announce: (question) => `Enquête : ${question}`,
  nps: "Quelle est la probabilité que vous recommandiez [company] à un ami ou à un collègue ?",
  us: "notre boutique",
  low: "Pas du tout probable",
  high: "Extrêmement probable",
  reason: {
    promoter: "Merci ! Qu’avez-vous le plus apprécié ?",
    passive: "Qu’est-ce qui aurait mérité un 10 ?",
    detractor: "Quelle est la principale raison de votre note ?",
  },
  placeholder: "Avec vos propres mots",
  answer: "Répondre",
  next: "Suivant",
  send: "Envoyer",
  skip: "Passer",
  back: "Retour",
  notNow: "Pas maintenant",
  minimise: "Réduire",
  close: "Fermer",
  progress: (at, of) => `Question ${at} sur ${of}`,
  required: "Veuillez répondre à cette question.",
  thanksTitle: "Merci",
  thanksText: "Votre réponse nous aide à progresser.",
};
