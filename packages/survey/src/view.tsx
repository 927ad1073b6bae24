import { localise } from "@noren/core";
import { CloseButton, Icon, Mark } from "@noren/ui";
import type { Strings } from "./locales/strings.ts";
import { type Action, groupOf, isDone, longestText, type State, shownOf } from "./logic.ts";
import { Rating } from "./rating.tsx";
import type { Content, Question } from "./schema.ts";
import { textsOf } from "./texts.ts";

export interface SurveyProps {
  content: Content;
  questions: readonly Question[];
  state: State;
  strings: Strings;
  locale: string;
  /** `inline` stands in the page, `start` and `end` are corners. */
  place: "inline" | "start" | "end";
  /** Text of the live region. */
  announcement: string;
  dispatch: (action: Action) => void;
  /** `snoozed` is "not now". */
  onClose: (reason: "closed" | "snoozed") => void;
}

/** The whole survey: a dialog that is not modal, with a live region beside it. */
export function Survey(props: SurveyProps) {
  const { questions, state, strings, place, announcement, onClose } = props;
  const done = isDone(questions, state);
  const popup = place !== "inline";
  return (
    <div class={`survey ${place} ${state.open || done ? "" : "peek"}`}>
      <p class="sr" role="status">
        {announcement}
      </p>
      <section
        class="card"
        part="card"
        role={popup ? "dialog" : undefined}
        aria-labelledby="title"
        onKeyDown={(event) => {
          if (!popup || event.key !== "Escape" || event.isComposing) return;
          event.stopPropagation();
          onClose("closed");
        }}
      >
        <Mark />
        {done ? <Thanks {...props} /> : <Step key={state.step} {...props} />}
        {popup && <CloseButton label={strings.close} onClick={() => onClose("closed")} />}
      </section>
    </div>
  );
}

function Step({ content, questions, state, strings, locale, place, dispatch, onClose }: SurveyProps) {
  const question = questions[state.step];
  if (!question) return null;
  const { id, type } = question;
  const texts = textsOf(question, content, strings, locale, groupOf(questions, state));
  const value = shownOf(state, id);
  const written = typeof value === "string" && value.trim() !== "";
  const last = state.step === questions.length - 1;
  return (
    <form
      class="step"
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ type: "next" });
      }}
    >
      <h2 id="title" part="title" tabIndex={-1}>
        {texts.title}
      </h2>
      <button type="button" class="btn answer" part="button" onClick={() => dispatch({ type: "open" })}>
        {strings.answer}
      </button>
      <div class="body">
        {type === "nps" ? (
          <>
            <Rating
              texts={texts}
              labelledBy="title"
              value={typeof value === "number" ? value : undefined}
              onChoose={(step, byPointer) => {
                dispatch({ type: "draft", question: id, value: step });
                if (byPointer) dispatch({ type: "next" });
              }}
              onLeave={() => dispatch({ type: "settle", question: id })}
            />
            <p class="ends small" aria-hidden="true">
              <span data-step="0">{texts.low}</span>
              <span data-step="10">{texts.high}</span>
            </p>
          </>
        ) : (
          <textarea
            class="field"
            part="field"
            aria-labelledby="title"
            rows={3}
            maxLength={longestText}
            placeholder={texts.placeholder}
            value={value ?? ""}
            onInput={(event) => dispatch({ type: "draft", question: id, value: event.currentTarget.value })}
          />
        )}
        <div class="row">
          {questions.length > 1 && (
            <div
              class="bar"
              role="progressbar"
              aria-label={strings.progress(state.step + 1, questions.length)}
              aria-valuemin={0}
              aria-valuemax={questions.length}
              aria-valuenow={state.step + 1}
            >
              {questions.map((one, index) => (
                <i key={one.id} class={index <= state.step ? "on" : undefined} />
              ))}
            </div>
          )}
          {state.step > 0 ? (
            <button type="button" class="btn quiet back" part="back" onClick={() => dispatch({ type: "back" })}>
              <Icon name="back" />
              {strings.back}
            </button>
          ) : (
            place !== "inline" && (
              <button type="button" class="btn quiet" part="not-now" onClick={() => onClose("snoozed")}>
                {strings.notNow}
              </button>
            )
          )}
          {(type === "text" || value !== undefined) && (
            <button type="submit" class="btn" part="button">
              {type === "text" && !written ? strings.skip : last ? strings.send : strings.next}
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
      <span class="tick">
        <Icon name="check" />
      </span>
      <h2 id="title" part="title" tabIndex={-1}>
        {localise(title, locale)}
      </h2>
      <p>{localise(text, locale)}</p>
    </div>
  );
}
