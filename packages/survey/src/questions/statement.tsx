import type { MoreStrings } from "../locales/more/strings.ts";
import type { QuestionOf } from "../schema.ts";
import type { QuestionType } from "./question-type.ts";

/** Words without a question: there is only the button. */
export const statement = ({ goOn }: MoreStrings): QuestionType<QuestionOf<"statement">> => ({
  View: () => null,
  own: () => ({ button: goOn }),
});
