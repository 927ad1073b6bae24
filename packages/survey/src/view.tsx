import { localise } from "@noren/core";
import { CloseButton, Glyph, glyphs } from "@noren/ui";
import type { Strings } from "./locales/strings.ts";
import { type Action, groupOf, isDone, longestText, type State } from "./logic.ts";
import { Mark } from "./mark.tsx";
import { Rating } from "./rating.tsx";
import type { Content, Question } from "./schema.ts";
import { textsOf } from "./texts.ts";

export interface SurveyProps {
  content: Content;
  questions: readonly Question[];
  state: State;
  strings: Strings;
  locale: string;
  /** A popup in a corner, else in the page. */
  corner: "start" | "end" | undefined;
  /** What assistive technology is told. */
  said: string;
  dispatch: (action: Action) => void;
  onFocusIn: (event: FocusEvent) => void;
  /** `snoozed` is "not now". */
  onClose: (reason: "closed" | "snoozed") => void;
}

/** The whole survey: a dialog that is not modal, with a live region before it. */
export function Survey(props: SurveyProps) {
  const { state, strings, corner, said, onClose } = props;
  const done = isDone(state);
  const close = () => onClose("closed");
  return (
    <div class={corner ? `pop ${corner} ${state.open || done ? "" : "peek"}` : "inline"} onFocusIn={props.onFocusIn}>
      <p class="sr" role="status">
        {said}
      </p>
      <section
        class="card"
        part="card"
        role={corner && "dialog"}
        aria-labelledby="title"
        onKeyDown={(event) => {
          if (!corner || event.key !== "Escape" || event.isComposing) return;
          event.stopPropagation();
          close();
        }}
      >
        <Mark />
        {done ? <Thanks {...props} /> : <Step key={state.step} {...props} />}
        {corner && <CloseButton label={strings.close} onClick={close} />}
      </section>
    </div>
  );
}

function Title({ children }: { children: string }) {
  return (
    <h2 id="title" part="title" tabIndex={-1}>
      {children}
    </h2>
  );
}

function Step({ content, questions, state, strings, locale, corner, dispatch, onClose }: SurveyProps) {
  const { step } = state;
  const question = questions[step];
  if (!question) return null;
  const texts = textsOf(question, content, strings, locale, groupOf(questions, state));
  const value = state.drafts[step] ?? null;
  const isText = question.type === "text";
  return (
    <form
      class="step"
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ type: "next" });
      }}
    >
      <Title>{texts.title}</Title>
      <button type="button" class="btn answer" part="button" onClick={() => dispatch({ type: "open" })}>
        {strings.answer}
      </button>
      <div class="body">
        {isText ? (
          <textarea
            class="field"
            part="field"
            aria-labelledby="title"
            rows={3}
            maxLength={longestText}
            placeholder={texts.placeholder}
            value={value ?? ""}
            onInput={(event) => dispatch({ type: "draft", value: event.currentTarget.value })}
          />
        ) : (
          <Rating
            texts={texts}
            value={value}
            onChoose={(chosen, byPointer) => {
              dispatch({ type: "draft", value: chosen });
              if (byPointer) dispatch({ type: "next" });
            }}
            onLeave={() => dispatch({ type: "settle", step })}
          />
        )}
        {!isText && (
          <p class="ends small" aria-hidden="true">
            <span data-step="0">{texts.low}</span>
            <span data-step="10">{texts.high}</span>
          </p>
        )}
        <div class="row">
          <div class="bar" role="img" aria-label={strings.progress(step + 1, questions.length)}>
            {questions.map((_, index) => (
              <i class={index <= step ? "on" : ""} />
            ))}
          </div>
          {step > 0 ? (
            <button type="button" class="btn quiet" part="back" onClick={() => dispatch({ type: "back" })}>
              <Glyph d={glyphs.back} turns />
              {strings.back}
            </button>
          ) : (
            corner && (
              <button type="button" class="btn quiet" part="not-now" onClick={() => onClose("snoozed")}>
                {strings.notNow}
              </button>
            )
          )}
          {(isText || value !== null) && (
            <button type="submit" class="btn" part="button">
              {isText && !String(value ?? "").trim() ? strings.skip : step < questions.length - 1 ? strings.next : strings.send}
            </button>
          )}
        </div>
      </div>
    </form>
  );
}

function Thanks({ content, strings, locale }: SurveyProps) {
  const { title = strings.thanksTitle, text = strings.thanksText } = content.thanks ?? {};
  return (
    <div class="step thanks">
      <Glyph d={glyphs.check} />
      <Title>{localise(title, locale)}</Title>
      <p>{localise(text, locale)}</p>
    </div>
  );
}
