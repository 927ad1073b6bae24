import { showValue } from "@noren/core/validate";
import type { Question } from "../schema.ts";
import { error, type Finding } from "./finding.ts";

/** Questions that nobody can answer, by their own limits. */
export function checkLimits(question: Question, index: number): Finding[] {
  const wrong = (key: string, expected: string, value: unknown) => [error(["questions", index, key], expected, showValue(value))];
  switch (question.type) {
    case "number": {
      const { from = 1, to = 5 } = question;
      if (from >= to) return wrong("to", `a step above ${from}`, to);
      return to - from > 10 ? wrong("to", `at most ten above ${from}`, to) : [];
    }
    case "slider": {
      const { from = 0, to = 100, step = 1 } = question;
      if (from >= to) return wrong("to", `a value above ${from}`, to);
      const steps = (to - from) / step;
      // Steps such as 0.1 do not divide exactly in binary.
      return steps < 1 || Math.abs(steps - Math.round(steps)) > 1e-6 ? wrong("step", `a part of ${to - from}, without rest`, step) : [];
    }
    case "multiple": {
      const { choices, least = 0, most, other } = question;
      const together = choices.filter(({ exclusive }) => !exclusive).length + (other === undefined ? 0 : 1);
      if (least > together) return wrong("least", `at most ${together}, as many as may be chosen together`, least);
      return most !== undefined && least > most ? wrong("least", `at most \`most\`, ${most}`, least) : [];
    }
    case "date": {
      const { from, to } = question;
      if (from !== undefined && !isDay(from)) return wrong("from", "a day that there is", from);
      if (to !== undefined && !isDay(to)) return wrong("to", "a day that there is", to);
      return from !== undefined && to !== undefined && from > to ? wrong("to", `a day from ${from} on`, to) : [];
    }
    case "statement":
      return question.required ? wrong("required", "nothing, since a statement has no answer", true) : [];
    default:
      return [];
  }
}

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
