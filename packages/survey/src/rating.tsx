import { type Answer, scale } from "./logic.ts";
import type { Texts } from "./texts.ts";

export interface RatingProps {
  texts: Texts;
  value: Answer | null;
  /** `byPointer` is false for keys, which must never move on by themselves. */
  onChoose: (value: Answer, byPointer: boolean) => void;
  /** Focus left the scale. */
  onLeave: () => void;
}

/** The 0–10 scale: a radio group that the title names, with one tab stop; arrows (in the reading direction), Home and End choose. */
export function Rating({ texts, value, onChoose, onLeave }: RatingProps) {
  const onKey = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const current = Number(value);
    const forward = event.currentTarget.closest("[dir=rtl]") ? -1 : 1;
    const target = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      ArrowRight: current + forward,
      ArrowLeft: current - forward,
      Home: 0,
      End: 10,
    }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChoose((target + 11) % 11, false);
    event.currentTarget.querySelector<HTMLElement>("[aria-checked=true]")?.focus();
  };
  return (
    <div
      class="scale"
      part="scale"
      role="radiogroup"
      aria-labelledby="title"
      onKeyDown={onKey}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) onLeave();
      }}
    >
      {scale.map((step) => (
        // biome-ignore lint/a11y/useSemanticElements: native radios move and wrap differently in each browser, and a key cannot be told from a tap
        <button
          type="button"
          class="chip"
          role="radio"
          part="step"
          aria-checked={step === value}
          aria-label={step === 0 ? `0, ${texts.low}` : step === 10 ? `10, ${texts.high}` : undefined}
          tabIndex={step === (value ?? 0) ? 0 : -1}
          onClick={(event) => onChoose(step, event.detail > 0)}
        >
          {step}
        </button>
      ))}
    </div>
  );
}
