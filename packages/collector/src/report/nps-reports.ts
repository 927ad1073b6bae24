import { isNpsAnswer, npsGroups, npsInterval, npsScore, npsSize, npsSpread } from "@noren/survey/stats";
import type { CountedAnswer } from "./counted-answers.ts";
import type { NpsReport } from "./report.ts";

/** Below this many answers a score is too uncertain to act on. A sensible default, not a standard. */
export const enoughAnswers = 30;

/** One report for each question of type `nps` that has an answer on the scale, in order of the first such answer. */
export function npsReports(counted: readonly CountedAnswer[]): NpsReport[] {
  const questions = new Map<string, CountedAnswer[]>();
  for (const answer of counted.filter(isScore).sort((one, other) => one.at - other.at)) {
    const others = questions.get(answer.question);
    if (others) others.push(answer);
    else questions.set(answer.question, [answer]);
  }
  return [...questions].flatMap(([question, answers]) => npsReport(question, answers) ?? []);
}

/** Whether an answer counts towards a score. */
export function isScore({ type, answer }: CountedAnswer): boolean {
  return type === "nps" && isNpsAnswer(answer);
}

function npsReport(question: string, answers: readonly CountedAnswer[]): NpsReport | undefined {
  const spread = npsSpread(answers.map(({ answer }) => answer));
  const groups = npsGroups(spread);
  const [score, interval, n] = [npsScore(groups), npsInterval(groups), npsSize(groups)];
  if (score === undefined || !interval) return undefined;
  return {
    question,
    n,
    partial: answers.filter(({ partial }) => partial).length,
    score: roundHalfAway(score),
    ...groups,
    spread,
    interval: { low: interval.low, high: interval.high },
    tooFew: n < enoughAnswers,
  };
}

/** −12.5 and 12.5 must be as far from nought, and nought has no sign. */
function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) || 0;
}
