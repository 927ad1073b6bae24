import { type Localised, localise } from "@noren/core";
import type { Choice, Question } from "../schema.ts";
import { type Finding, warning } from "./finding.ts";

/** Circles, squares, hearts and lights whose colour says what is good. */
const colouredMarks = /[🔴🟠🟡🟢🔵🟣🟤⚫⚪🟥🟧🟨🟩🟦🟪🟫⬛⬜❤🧡💛💚💙💜🖤🤍🤎🩷🩵🩶💔🚥🚦]/u;
const colourWords =
  /(?<!\p{L})(red|orange|amber|yellow|green|rot|gelb|grün|rouge|jaune|vert|rojo|amarillo|verde|vermelho|amarelo)(?!\p{L})|[赤黄緑红紅绿綠]|빨강|노랑|초록|أحمر|أصفر|أخضر/iu;

/** Scales that lead the answer: more steps of one kind than of the other, or colours that say what is good. */
export function checkScales(question: Question, index: number): Finding[] {
  const at = ["questions", index];
  switch (question.type) {
    case "number":
    case "slider": {
      const { from = 0, to = 0, low, high } = question;
      const lopsided = from < 0 && to > 0 && from !== -to;
      return [
        ...(lopsided ? [warning(at, "as many steps below 0 as above", `${from} to ${to}`)] : []),
        ...checkColours([low, high], at, true),
      ];
    }
    case "nps":
    case "csat":
    case "ces":
    case "stars":
    case "emoji":
    case "thumbs":
      return checkColours([question.low, question.high], at, true);
    case "single":
    case "dropdown":
      return checkChoices(question.choices, [...at, "choices"], false);
    case "matrix":
      return checkChoices(question.columns, [...at, "columns"], true);
    default:
      return [];
  }
}

function checkChoices(choices: readonly Choice[], at: readonly (string | number)[], isScale: boolean): Finding[] {
  const above = choices.filter(({ score = 0 }) => score > 0).length;
  const below = choices.filter(({ score = 0 }) => score < 0).length;
  const scored = isScale || choices.some(({ score }) => score !== undefined);
  return [
    ...(above && below && above !== below
      ? [warning(at, "as many choices with a negative score as with a positive one", `${above} positive, ${below} negative`)]
      : []),
    ...checkColours(
      choices.map(({ text }) => text),
      at,
      scored,
    ),
  ];
}

/** A name of a colour may be what the question is about, unless the choices are a scale; and so may a mark beside its name. */
function checkColours(texts: readonly (Localised | undefined)[], at: readonly (string | number)[], isScale: boolean): Finding[] {
  const found = texts.flatMap((text) => (text === undefined ? [] : typeof text === "string" ? [[text]] : [Object.values(text)]));
  const count = (pattern: RegExp) => found.filter((versions) => versions.some((version) => pattern.test(version))).length;
  const words = count(colourWords);
  const marks = count(colouredMarks);
  if ((isScale ? Math.max(words, marks) : words ? 0 : marks) < 2) return [];
  const shown = texts.flatMap((text) => (text === undefined ? [] : [localise(text, "en")]));
  return [
    warning(at, "a scale without colours, which lead the answer and which not everyone can tell apart", shown.join(", ").slice(0, 80)),
  ];
}
