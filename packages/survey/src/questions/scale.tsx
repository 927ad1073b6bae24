import type { Question } from "../schema.ts";
import type { QuestionProps, QuestionType } from "./question-type.ts";

/** From where to where a scale of numbers goes. */
export type Range = readonly [from: number, to: number];

/** A scale of numbered steps: a radio group with one tab stop; arrows (in the reading direction), Home and End choose. */
export function scale<Asked extends Question>(
  rangeOf: (question: Asked) => Range,
  own: NonNullable<QuestionType<Asked>["own"]>,
): QuestionType<Asked> {
  return {
    View: (props) => <Scale {...props} range={rangeOf(props.question)} />,
    own,
    advances: true,
  };
}

const stepsOf = ([from, to]: Range): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function Scale({ texts, value, range, describedBy, onChoose, onLeave }: QuestionProps & { range: Range }) {
  const [from, to] = range;
  const size = to - from + 1;
  const onKey = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const current = Number(value ?? from);
    const forward = event.currentTarget.closest("[dir=rtl]") ? -1 : 1;
    const target = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      ArrowRight: current + forward,
      ArrowLeft: current - forward,
      Home: from,
      End: to,
    }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChoose(((target - from + size) % size) + from, false);
    event.currentTarget.querySelector<HTMLElement>("[aria-checked=true]")?.focus();
  };
  return (
    <>
      <div
        class={size > 7 ? "scale wide" : "scale"}
        part="scale"
        role="radiogroup"
        aria-labelledby="title"
        aria-describedby={describedBy}
        onKeyDown={onKey}
        onFocusOut={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) onLeave();
        }}
      >
        {stepsOf(range).map((step) => (
          // biome-ignore lint/a11y/useSemanticElements: native radios move and wrap differently in each browser, and a key cannot be told from a tap
          <button
            type="button"
            class="chip"
            role="radio"
            part="step"
            aria-checked={step === value}
            aria-label={step === from ? `${step}, ${texts.low}` : step === to ? `${step}, ${texts.high}` : undefined}
            tabIndex={step === (value ?? from) ? 0 : -1}
            onClick={(event) => onChoose(step, event.detail > 0)}
          >
            {step}
          </button>
        ))}
      </div>
      <p class="ends small" aria-hidden="true">
        <span data-step={from}>{texts.low}</span>
        <span data-step={to}>{texts.high}</span>
      </p>
    </>
  );
}
