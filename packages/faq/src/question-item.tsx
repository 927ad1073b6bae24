import type { Json } from "@noren/core";
import type { Range } from "@noren/search";
import { Glyph } from "@noren/ui";
import type { ComponentChild } from "preact";
import { AnswerView } from "./answer-view.tsx";
import type { Question } from "./faq-data.ts";
import { glyphs } from "./glyphs.ts";
import type { Strings } from "./locales/strings.ts";

/** An answer: not here yet, not to be had, or its nodes. */
export type Answer = "loading" | "failed" | Json;

export interface QuestionItemProps {
  question: Question;
  /** Parts of the title to mark. */
  marks: readonly Range[];
  /** Level of the heading. */
  level: 3 | 4;
  answer: Answer | undefined;
  helpful: boolean | undefined;
  strings: Strings;
  onToggle: () => void;
  /** The question may be opened soon. */
  onWarm: () => void;
  onRate: (helpful: boolean) => void;
  /** Link to the store for those whom the answer did not help. */
  contact: ComponentChild;
}

/** A question that opens its answer in place; `answer` undefined is a closed one. */
export function QuestionItem({ question, marks, level, answer, helpful, strings, onToggle, onWarm, onRate, contact }: QuestionItemProps) {
  const Heading = `h${level}` as const;
  const open = answer !== undefined;
  const id = `a-${question.id}`;
  return (
    <li class={open ? "open" : ""}>
      <Heading class="q">
        <button
          type="button"
          class="row"
          data-move
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
          onPointerEnter={onWarm}
          onFocus={onWarm}
        >
          <span>
            <Marked text={question.title} ranges={marks} />
          </span>
          <Glyph d={glyphs.chevron} turns />
        </button>
      </Heading>
      <div id={id} hidden={!open} class="answer">
        {answer === "loading" ? (
          <div class="wait" role="img" aria-label={strings.loading}>
            <i />
            <i />
            <i />
          </div>
        ) : answer === "failed" ? (
          <p>{strings.failed}</p>
        ) : (
          open && (
            <>
              <div class="text">
                <AnswerView of={answer} />
              </div>
              {helpful === undefined ? (
                <fieldset class="rate" aria-label={strings.helpful}>
                  <span aria-hidden="true">{strings.helpful}</span>
                  <button type="button" class="chip" onClick={() => onRate(true)}>
                    {strings.yes}
                  </button>
                  <button type="button" class="chip" onClick={() => onRate(false)}>
                    {strings.no}
                  </button>
                </fieldset>
              ) : (
                <p class="rate thanks" tabIndex={-1}>
                  {helpful && <Glyph d={glyphs.check} />}
                  <span>{helpful ? strings.thanks : strings.sorry}</span>
                  {!helpful && contact}
                </p>
              )}
            </>
          )
        )}
      </div>
    </li>
  );
}

function Marked({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const parts: ComponentChild[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
