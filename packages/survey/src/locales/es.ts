import type { Strings } from "./strings.ts";

export const strings: Strings = {
  announce: (question) => `Encuesta: ${question}`,
  nps: "¿Qué probabilidad hay de que recomiende [company] a un amigo o colega?",
  us: "nuestra tienda",
  low: "Nada probable",
  high: "Sumamente probable",
  reason: {
    promoter: "¡Qué bien! ¿Qué fue lo que más le gustó?",
    passive: "¿Qué nos faltó para llegar al 10?",
    detractor: "¿Cuál es el motivo principal de su puntuación?",
  },
  placeholder: "Con sus propias palabras",
  answer: "Responder",
  next: "Siguiente",
  send: "Enviar",
  skip: "Omitir",
  back: "Atrás",
  notNow: "Ahora no",
  minimise: "Minimizar",
  close: "Cerrar",
  progress: (at, of) => `Pregunta ${at} de ${of}`,
  required: "Responda a esta pregunta, por favor.",
  thanksTitle: "Muchas gracias",
  thanksText: "Su respuesta nos ayuda a mejorar.",
};
