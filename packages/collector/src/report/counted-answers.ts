import type { SurveyAnswer, SurveyCompletion } from "./survey-answer.ts";

/** An answer that counts. */
export interface CountedAnswer extends SurveyAnswer {
  /** Of a response that was never completed (yet). */
  partial: boolean;
}

/**
 * The answers that count, from all events of one survey in any order. Of the answers to one question in one response the highest `sequence`
 * wins, then the latest; of several completions the latest. Answers to questions off the completed path are void. A winner that was emptied
 * (null, blank text) is a skipped question.
 */
export function countedAnswers(answers: Iterable<SurveyAnswer>, completions: Iterable<SurveyCompletion>): CountedAnswer[] {
  const paths = new Map<string, SurveyCompletion>();
  for (const completion of completions) {
    const known = paths.get(completion.response);
    if (!known || completion.at > known.at) paths.set(completion.response, completion);
  }
  const winners = new Map<string, SurveyAnswer>();
  for (const answer of answers) {
    const key = JSON.stringify([answer.response, answer.question]);
    const known = winners.get(key);
    if (!known || beats(answer, known)) winners.set(key, answer);
  }
  return [...winners.values()]
    .filter(({ response, question, answer }) => !isSkipped(answer) && (paths.get(response)?.path.includes(question) ?? true))
    .map((answer) => ({ ...answer, partial: !paths.has(answer.response) }));
}

function beats(one: SurveyAnswer, other: SurveyAnswer): boolean {
  if (one.sequence !== other.sequence) return one.sequence > other.sequence;
  if (one.at !== other.at) return one.at > other.at;
  return one.id > other.id;
}

function isSkipped(answer: SurveyAnswer["answer"]): boolean {
  return answer === null || (typeof answer === "string" && answer.trim() === "");
}
