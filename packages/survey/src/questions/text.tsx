import { longestText } from "../logic.ts";
import { cleanWords } from "../privacy/clean-words.ts";
import type { QuestionOf } from "../schema.ts";
import type { QuestionType } from "./question-type.ts";

/** Words of several lines; the usual one asks for the reason of a score. */
export const text: QuestionType<QuestionOf<"text">> = {
  View: ({ texts, value, describedBy, invalid, onDraft, onLeave }) => (
    <textarea
      class="field"
      part="field"
      aria-labelledby="title"
      aria-describedby={describedBy}
      aria-invalid={invalid}
      rows={3}
      maxLength={longestText}
      placeholder={texts.placeholder}
      value={`${value ?? ""}`}
      onInput={(event) => onDraft(event.currentTarget.value)}
      onFocusOut={onLeave}
    />
  ),
  clean: cleanWords,
  own: (_, { reason, placeholder }, group) => ({ title: reason[group], placeholder }),
};
