import { css } from "@noren/ui";
import type { MoreStrings } from "../locales/more/strings.ts";
import { type Answer, isRequired } from "../logic.ts";
import type { QuestionOf } from "../schema.ts";
import type { QuestionType } from "./question-type.ts";
import { RadioGroup } from "./radio-group.tsx";

/** Column's id by row's id. */
const rowsOf = (value: Answer | null): { readonly [row: string]: string } =>
  typeof value === "object" && value && !Array.isArray(value) ? value : {};

/** One choice of the same columns for each row: a row of buttons under each row's words, which is as wide as a phone. */
export function matrix({ faults }: MoreStrings): QuestionType<QuestionOf<"matrix">> {
  return {
    View: ({ question: { rows, columns }, value, describedBy, invalid, say, onDraft, onLeave }) => (
      // biome-ignore lint/a11y/useSemanticElements: the title names the group, and stands apart from it
      <div class="rows" part="rows" role="group" aria-labelledby="title">
        {rows.map((row, index) => (
          <div>
            <p id={`row-${index}`}>{say(row.text)}</p>
            <RadioGroup
              class="columns"
              labelledBy={`title row-${index}`}
              describedBy={describedBy}
              invalid={invalid && rowsOf(value)[row.id] === undefined}
              options={columns.map((column) => ({
                value: column.id,
                checked: rowsOf(value)[row.id] === column.id,
                body: say(column.text),
              }))}
              onChoose={(column) => onDraft({ ...rowsOf(value), [row.id]: column })}
              onLeave={onLeave}
            />
          </div>
        ))}
      </div>
    ),
    fault: (question, draft) =>
      !isRequired(question) || question.rows.every(({ id }) => rowsOf(draft)[id] !== undefined) ? undefined : faults.rows,
    data: ({ columns }) => ({ scale: columns.length }),
    style: css`
.rows{display:grid;gap:12px;margin-top:12px}
.columns{display:grid;grid-auto-columns:minmax(0,1fr);grid-auto-flow:column;gap:4px;margin-top:4px}
.columns .chip{padding:4px;font-size:13px;line-height:1.3;border-radius:var(--radius-s)}
@media (max-width:359px){.columns{grid-auto-flow:row}}`,
  };
}
