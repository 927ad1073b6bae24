import type { MoreStrings } from "../locales/more/strings.ts";
import type { QuestionOf } from "../schema.ts";
import type { QuestionType } from "./question-type.ts";
import { scale } from "./scale.tsx";

/** The scales of numbers that are not the usual one. */
export function ratings({ csat, dissatisfied, satisfied, ces, disagree, agree }: MoreStrings): {
  csat: QuestionType<QuestionOf<"csat">>;
  ces: QuestionType<QuestionOf<"ces">>;
  number: QuestionType<QuestionOf<"number">>;
} {
  return {
    csat: {
      ...scale<QuestionOf<"csat">>(
        () => [1, 5],
        () => ({ title: csat, low: dissatisfied, high: satisfied }),
      ),
      data: () => ({ scale: 5 }),
    },
    ces: {
      ...scale<QuestionOf<"ces">>(
        () => [1, 7],
        () => ({ title: ces, low: disagree, high: agree }),
      ),
      data: () => ({ scale: 7, version: "2.0" }),
    },
    number: {
      ...scale<QuestionOf<"number">>(
        ({ from = 1, to = 5 }) => [from, to],
        () => ({}),
      ),
      data: ({ from = 1, to = 5 }) => ({ scale: to - from + 1 }),
    },
  };
}
