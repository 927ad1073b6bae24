import type { Strings } from "./strings.ts";

export const strings: Strings = {
  announce: (question) => `Pesquisa: ${question}`,
  nps: "Qual é a probabilidade de você recomendar [company] a um amigo ou colega?",
  us: "a nossa loja",
  low: "Nada provável",
  high: "Extremamente provável",
  reason: {
    promoter: "Que bom! Do que você mais gostou?",
    passive: "O que faltou para ser um 10?",
    detractor: "Qual é o principal motivo da sua nota?",
  },
  placeholder: "Com suas palavras",
  answer: "Responder",
  next: "Avançar",
  send: "Enviar",
  skip: "Pular",
  back: "Voltar",
  notNow: "Agora não",
  minimise: "Minimizar",
  close: "Fechar",
  progress: (at, of) => `Pergunta ${at} de ${of}`,
  required: "Responda a esta pergunta para continuar.",
  thanksTitle: "Obrigado!",
  thanksText: "Sua resposta nos ajuda a melhorar.",
};
