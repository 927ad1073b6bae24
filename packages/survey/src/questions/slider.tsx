import { css } from "@noren/ui";
import type { MoreStrings } from "../locales/more/strings.ts";
import type { QuestionOf } from "../schema.ts";
import type { QuestionProps, QuestionType } from "./question-type.ts";

type Asked = QuestionOf<"slider">;

interface SliderProps extends QuestionProps<Asked> {
  unanswered: string;
}

function Slider({ unanswered, question, texts, value, describedBy, invalid, say, onDraft, onLeave }: SliderProps) {
  const { from = 0, to = 100, step = 1, unit = "" } = question;
  const shown = value === null ? unanswered : `${value}${say(unit)}`;
  // A tap in the middle moves nothing, and still is a choice.
  const choose = (event: { currentTarget: HTMLInputElement }) => onDraft(Number(event.currentTarget.value));
  return (
    <>
      <output class={value === null ? "shown small" : "shown"} aria-hidden="true">
        {shown}
      </output>
      <input
        class={value === null ? "slider unset" : "slider"}
        part="slider"
        type="range"
        min={from}
        max={to}
        step={step}
        value={`${value ?? (from + to) / 2}`}
        aria-labelledby="title"
        aria-describedby={`ends ${describedBy ?? ""}`}
        aria-invalid={invalid}
        aria-valuetext={shown}
        onInput={choose}
        onPointerUp={choose}
        onFocusOut={onLeave}
      />
      <p id="ends" class="ends small">
        <span>{texts.low}</span>
        <span>{texts.high}</span>
      </p>
    </>
  );
}

/** A value on a line: the browser's own control, which says its value in words. */
export const slider = ({ unanswered }: MoreStrings): QuestionType<Asked> => ({
  View: (props) => <Slider {...props} unanswered={unanswered} />,
  data: ({ from = 0, to = 100, step = 1 }) => ({ scale: Math.floor((to - from) / step) + 1 }),
  style: css`
.slider{display:block;width:100%;height:44px;accent-color:var(--accent);border-radius:var(--radius-s);cursor:pointer}
.unset{accent-color:var(--ink-3)}
.shown{display:block;margin-top:12px;line-height:30px;text-align:center;font-variant-numeric:tabular-nums}
.shown:not(.small){font-size:20px;font-weight:600}`,
});
