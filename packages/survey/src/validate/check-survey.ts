import { questionsOf } from "../logic.ts";
import type { Content } from "../schema.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkCourse } from "./check-course.ts";
import { checkLimits } from "./check-limits.ts";
import { checkScales } from "./check-scales.ts";
import { checkGroupTexts, checkTexts } from "./check-texts.ts";
import { checkTime } from "./check-time.ts";
import { type Course, courseOf } from "./course.ts";
import { type Finding, warning } from "./finding.ts";

/**
 * What no schema can see in a survey: places that no answers lead to, dead ends, circles, names of nothing, scales and lengths that harm the
 * answers. Conditions over facts, variables and words count as such that may or may not be met. Paths start at the content.
 */
export function checkSurvey(content: Content, course: Course = courseOf(questionsOf(content), content.endings ?? [])): Finding[] {
  const questions = questionsOf(content);
  const endings = content.endings ?? [];
  const ofCourse = checkCourse(questions, endings, course);
  const isRound = questions.some((_, index) => course.after(index).has(index));
  return [
    ...ofCourse,
    ...questions.flatMap((question, index) => [...checkLimits(question, index), ...checkScales(question, index)]),
    ...checkConditions(content, questions, endings, course),
    ...checkTexts(content, questions, endings, course),
    ...checkGroupTexts(questions, course),
    ...(isRound ? [] : checkTime(questions, course)),
    ...checkPrivacy(content),
  ];
}

function checkPrivacy({ anonymous, questions = [] }: Content): Finding[] {
  return questions.flatMap(({ type }, index) =>
    anonymous && (type === "email" || type === "phone")
      ? [warning(["questions", index], "nothing that tells who answered, in an anonymous survey", `a question of type ${type}`)]
      : [],
  );
}
