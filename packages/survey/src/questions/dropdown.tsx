import { css } from "@noren/ui";
import type { MoreStrings } from "../locales/more/strings.ts";
import type { QuestionOf } from "../schema.ts";
import { inOrderShown, shownOf } from "./in-order-shown.ts";
import type { QuestionType } from "./question-type.ts";

type Asked = QuestionOf<"dropdown">;

/** One of many choices, in the browser's own list. */
export function dropdown({ choose }: MoreStrings): QuestionType<Asked> {
  return {
    View: ({ question, texts, value, response, describedBy, invalid, say, onDraft, onLeave }) => (
      <select
        class="field select"
        part="field"
        aria-labelledby="title"
        aria-describedby={describedBy}
        aria-invalid={invalid}
        value={`${value ?? ""}`}
        onChange={(event) => onDraft(event.currentTarget.value || null)}
        onFocusOut={onLeave}
      >
        <option value="">{texts.placeholder}</option>
        {inOrderShown(question, response).map(({ id, text }) => (
          <option value={id} selected={id === value}>
            {say(text)}
          </option>
        ))}
      </select>
    ),
    own: () => ({ placeholder: choose }),
    data: shownOf,
    style: css`.select{min-height:44px;font-family:inherit}`,
  };
}
