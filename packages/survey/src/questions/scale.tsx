import type { Question } from "../schema.ts";
import type { QuestionProps, QuestionType } from "./question-type.ts";
import { RadioGroup } from "./radio-group.tsx";

/** From where to where a scale of numbers goes. */
export type Range = readonly [from: number, to: number];

/** A scale of numbered steps with words at its ends. */
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

function Scale({ texts, value, range: [from, to], ...props }: QuestionProps & { range: Range }) {
  const steps = [...Array(to - from + 1).keys()].map((index) => from + index);
  return (
    <>
      <RadioGroup
        {...props}
        class={steps.length > 7 ? "scale wide" : "scale"}
        options={steps.map((step) => ({
          value: step,
          checked: step === value,
          body: step,
          name: step === from ? `${step}, ${texts.low}` : step === to ? `${step}, ${texts.high}` : undefined,
        }))}
      />
      <p class="ends small" aria-hidden="true">
        <span data-step={from}>{texts.low}</span>
        <span data-step={to}>{texts.high}</span>
      </p>
    </>
  );
}
