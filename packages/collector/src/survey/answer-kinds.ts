/** How the answers to a type of question are counted. */
export type AnswerKind = "scale" | "number" | "switch" | "choice" | "ranking" | "matrix" | "date" | "words" | "contact" | "other";

const kinds: { readonly [type: string]: AnswerKind } = {
  nps: "scale",
  csat: "scale",
  ces: "scale",
  stars: "scale",
  emoji: "scale",
  number: "number",
  slider: "number",
  thumbs: "switch",
  "yes-no": "switch",
  consent: "switch",
  single: "choice",
  multiple: "choice",
  dropdown: "choice",
  picture: "choice",
  product: "choice",
  attribution: "choice",
  ranking: "ranking",
  matrix: "matrix",
  date: "date",
  text: "words",
  "short-text": "words",
  "long-text": "words",
  email: "contact",
  phone: "contact",
};

/** `other`: a type that is not known here, of which no more is told than how many answered. */
export function kindOf(type: string): AnswerKind {
  return Object.hasOwn(kinds, type) ? (kinds[type] ?? "other") : "other";
}
