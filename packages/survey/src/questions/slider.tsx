import { css } from "@noren/ui";
import type { QuestionOf } from "../schema.ts";
import type { QuestionProps, QuestionType } from "./question-type.ts";

type Asked = QuestionOf<"slider">;

const rangeOf = ({ from = 0, to = 100, step = 1 }: Asked) => ({ min: from, max: to, step });

function View({ question, texts, value, describedBy, invalid, say, onDraft, onLeave }: QuestionProps<Asked>) {
  const { min, max, step } = rangeOf(question);
  const shown = typeof value === "number" ? `${value}${question.unit === undefined ? "" : say(question.unit)}` : "–";
  // A tap in the middle moves nothing, and still is a choice.
  const choose = (event: { currentTarget: HTMLInputElement }) => onDraft(Number(event.currentTarget.value));
  return (
    <>
      <output class="shown" aria-hidden="true">
        {shown}
      </output>
      <input
        class={value === null ? "slider unset" : "slider"}
        part="slider"
        type="range"
        min={min}
        max={max}
        step={step}
        value={typeof value === "number" ? value : (min + max) / 2}
        aria-labelledby="title"
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-valuetext={shown}
        onInput={choose}
        onPointerUp={choose}
        onFocusOut={onLeave}
      />
      <p class="ends small" aria-hidden="true">
        <span>{texts.low}</span>
        <span>{texts.high}</span>
      </p>
    </>
  );
}

/** A value on a line: the browser's own control, which says its value in words. */
export const slider: QuestionType<Asked> = {
  View,
  data: (question) => {
    const { min, max, step } = rangeOf(question);
    return { scale: Math.floor((max - min) / step) + 1 };
  },
  style: css`
.slider{display:block;width:100%;height:44px;margin:0;accent-color:var(--noren-accent);cursor:pointer}
.unset{accent-color:var(--noren-ink-3)}
.shown{display:block;margin-top:12px;font-size:20px;font-weight:600;text-align:center;font-variant-numeric:tabular-nums}`,
};
