import type { Localised } from "@noren/core";
import { CloseButton, Glyph, glyphs } from "@noren/ui";
import { type Action, groupOf, isBlank, isDone, isRequired, isSkipped, type State, stepOf } from "./logic.ts";
import { Mark } from "./mark.tsx";
import type { Parts } from "./parts.ts";
import type { SurveyFacts } from "./questions/question-type.ts";
import type { Content } from "./schema.ts";
import { textsOf } from "./texts.ts";

export interface SurveyProps {
  content: Content;
  parts: Parts;
  state: State;
  facts: SurveyFacts;
  /** A popup in a corner, else in the page. */
  corner: "start" | "end" | undefined;
  /** What assistive technology is told. */
  said: string;
  /** `seenFirst`: what is on the screen now is seen before what the action leads to. */
  dispatch: (action: Action, seenFirst?: boolean) => void;
  onFocusIn: (event: FocusEvent) => void;
  /** `snoozed` is "not now". */
  onClose: (reason: "closed" | "snoozed") => void;
}

/** The whole survey: a dialog, with a live region before it. */
export function Survey(props: SurveyProps) {
  const { parts, state, corner, said, dispatch, onClose } = props;
  const { layout, strings } = parts;
  const done = isDone(state);
  const open = state.open || done;
  const close = () => onClose("closed");
  // A modal dialog has the browser's own help: all else is out of reach, and focus comes back.
  const Box = layout.box ?? "section";
  return (
    <div class={corner ? `pop ${corner} ${open ? "" : state.open === null ? "peek pill" : "peek"}` : "inline"} onFocusIn={props.onFocusIn}>
      <p class="sr" role="status">
        {said}
      </p>
      <Box
        class="card"
        part="card"
        role={corner && "dialog"}
        aria-labelledby="title"
        onKeyDown={(event: KeyboardEvent) => {
          if (!corner || event.key !== "Escape" || event.isComposing) return;
          close();
        }}
      >
        {open && <Mark />}
        {done ? <Thanks {...props} /> : <Step key={stepOf(state)} {...props} />}
        {corner && <CloseButton label={strings.close} onClick={close} />}
        {corner && open && !done && (
          <button
            type="button"
            class="close"
            part="minimise"
            aria-label={strings.minimise}
            onClick={() => dispatch({ type: "open", open: null })}
          >
            <Glyph d="M5 10h10" />
          </button>
        )}
      </Box>
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

function Step({ content, parts, state, facts, corner, dispatch, onClose }: SurveyProps) {
  const { survey, types, strings } = parts;
  const { questions, flow } = survey;
  const step = stepOf(state);
  const question = questions[step];
  const type = question && types.get(question.type);
  if (!type) return null;
  const { View, advances } = type;
  const say = (text: Localised) => parts.say(text, state);
  const texts = textsOf(question, type, content, strings, groupOf(questions, state), say);
  const draft = state.drafts[step] ?? null;
  const value = draft !== null && isSkipped(draft) ? null : draft;
  const blank = isBlank(draft);
  // What is a statement's button goes on, with nothing left out.
  const skips = blank && !isRequired(question) && !texts.button;
  const fault = state.stuck && (value === null || blank ? (type.missing ?? strings.required) : type.fault?.(question, value));
  const { help } = question;
  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ type: "next" });
      }}
    >
      <Title>{texts.title}</Title>
      {help && state.open && <p id="help">{say(help)}</p>}
      {state.open ? (
        <div class="body">
          <View
            question={question}
            texts={texts}
            strings={strings}
            value={value}
            facts={facts}
            response={state.response}
            describedBy={`${help ? "help " : ""}${fault ? "fault" : ""}` || undefined}
            invalid={!!fault}
            say={say}
            onDraft={(value) => dispatch({ type: "draft", value })}
            onChoose={(chosen, byPointer) => {
              dispatch({ type: "draft", value: chosen });
              if (byPointer) dispatch({ type: "next" }, true);
            }}
            onLeave={() => dispatch({ type: "settle", step })}
          />
          {parts.Skips && question.skip && (
            <parts.Skips
              reasons={question.skip}
              value={draft}
              onSkip={(skipped) => {
                dispatch({ type: "draft", value: { skipped } });
                dispatch({ type: "next" });
              }}
            />
          )}
          {!advances && (
            // Not seen, not reached, not read out: what fills it in is a machine.
            <input class="sr" name="url" tabIndex={-1} aria-hidden="true" autocomplete="off" />
          )}
          {fault && (
            <p id="fault" class="fault" part="fault">
              {fault}
            </p>
          )}
          <div class="row">
            <div class="steps" role="img" aria-label={strings.progress(step + 1, questions.length)}>
              {questions[1] && questions.map((_, index) => <i class={index <= step ? "on" : ""} />)}
            </div>
            {state.path.length > 1 ? (
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
            {(!advances || !blank || skips) && (
              <button type="submit" class={skips ? "btn quiet" : "btn"} part="button">
                {texts.button || (skips ? strings.skip : flow.next(state, step) < questions.length ? strings.next : strings.send)}
              </button>
            )}
          </div>
        </div>
      ) : (
        <button type="button" class="btn" part="button" onClick={() => dispatch({ type: "open", open: true })}>
          {parts.layout.answer ?? strings.answer}
        </button>
      )}
    </form>
  );
}

function Thanks({ content, parts, state }: SurveyProps) {
  const { strings, endings } = parts;
  const ending = endings?.endingOf(state);
  if (endings && ending) return <endings.View ending={ending} say={(text) => parts.say(text, state)} />;
  const { title = strings.thanksTitle, text = strings.thanksText } = content.thanks ?? {};
  return (
    <div class="step thanks">
      <Glyph d={glyphs.check} />
      <Title>{parts.say(title, state)}</Title>
      <p>{parts.say(text, state)}</p>
    </div>
  );
}
