import { css } from "@noren/ui";
import type { MoreStrings } from "../locales/more/strings.ts";
import type { QuestionOf } from "../schema.ts";
import type { QuestionType } from "./question-type.ts";
import { shuffle } from "./shuffle.ts";

type Asked = QuestionOf<"dropdown">;

const shown = ({ id, choices, shuffle: shuffles }: Asked, response: string) => (shuffles ? shuffle(choices, `${response} ${id}`) : choices);

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
        {shown(question, response).map(({ id, text }) => (
          <option value={id} selected={id === value}>
            {say(text)}
          </option>
        ))}
      </select>
    ),
    own: () => ({ placeholder: choose }),
    data: (question, response) => (question.shuffle ? { shown: shown(question, response).map(({ id }) => id) } : {}),
    style: css`.select{min-height:44px;font-family:inherit}`,
  };
}
