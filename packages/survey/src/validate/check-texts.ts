import { showValue } from "@noren/core/validate";
import type { Content, Ending, Question } from "../schema.ts";
import type { Course } from "./course.ts";
import { error, type Finding, warning } from "./finding.ts";
import { findName } from "./names.ts";
import { type FoundText, textsIn } from "./texts-in.ts";

/** As `pipe` of branching reads a text. */
const piped = /\{([a-z][\w.-]*)(?:\|[^{}]*)?\}/gi;

const inLanguages = ({ text }: FoundText): [string | undefined, string][] =>
  typeof text === "string" ? [[undefined, text]] : Object.entries(text);

/** Names in texts that stand for nothing there, and texts that some of the content's languages lack. */
export function checkTexts(content: Content, questions: readonly Question[], endings: readonly Ending[], course: Course): Finding[] {
  const { questions: _, endings: __, ...rest } = content;
  const parts: [FoundText[], ReadonlySet<number>][] = [
    ...questions.map((question, index): [FoundText[], ReadonlySet<number>] => [
      textsIn(question, ["questions", index]),
      course.reached.has(index) ? course.before(index) : course.reached,
    ]),
    ...endings.map((ending, index): [FoundText[], ReadonlySet<number>] => [textsIn(ending, ["endings", index]), course.reached]),
    [textsIn(rest), course.reached],
  ];
  const findings: Finding[] = [];
  for (const [texts, given] of parts) {
    for (const found of texts) {
      for (const [language, text] of inLanguages(found)) {
        for (const [whole, name = ""] of text.includes("{") ? text.matchAll(piped) : []) {
          const fault = findName(name, { content, questions, given });
          if (fault) findings.push(error(language === undefined ? found.keys : [...found.keys, language], fault.expected, whole));
        }
      }
    }
  }
  return [...findings, ...checkLanguages(parts.flatMap(([texts]) => texts))];
}

/** What shoppers read as sentences, by its key; names, values and choices may well be the same in all languages. */
const sentences = /^(text|help|low|high|title|placeholder|label)$/;
/** Words enough, or letters where words are not parted, that it is in one language and in no other. */
const inOneLanguage = /(\p{L}+\P{L}+){2}\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{6}/u;

function checkLanguages(texts: readonly FoundText[]): Finding[] {
  const all = [...new Set(texts.flatMap(({ text }) => (typeof text === "string" ? [] : Object.keys(text))))];
  return texts.flatMap(({ keys, text }) => {
    const expected = `a text in ${all.join(", ")}`;
    if (typeof text === "string") {
      const isRead = sentences.test(`${keys.at(-1)}`) && !keys.includes("choices");
      const isOne = all.length > 1 && isRead && inOneLanguage.test(text.replaceAll(piped, ""));
      return isOne ? [warning(keys, expected, `one for all: ${showValue(text)}`)] : [];
    }
    const languages = Object.keys(text);
    const missing = all.filter((language) => !languages.includes(language) && !languages.includes(language.split("-")[0] ?? language));
    return missing.length ? [warning(keys, expected, `none in ${missing.join(", ")}`)] : [];
  });
}

/** Texts about an answer to an NPS question that was not asked. */
export function checkGroupTexts(questions: readonly Question[], course: Course): Finding[] {
  return questions.flatMap((question, index) => {
    if (question.type !== "text" || !course.reached.has(index)) return [];
    const { text } = question;
    const about = text === undefined || (typeof text === "object" && "promoter" in text);
    const asked = [...course.before(index)].some((one) => questions[one]?.type === "nps");
    return about && !asked
      ? [warning(["questions", index, "text"], "a text of its own, since no NPS question comes before", showValue(text))]
      : [];
  });
}
