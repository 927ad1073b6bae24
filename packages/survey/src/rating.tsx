import type { Texts } from "./texts.ts";

const scale = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export interface RatingProps {
  texts: Texts;
  /** Id of the element that words the question. */
  labelledBy: string;
  value: number | null;
  /** `byPointer` is false for keys, which must never move on by themselves. */
  onChoose: (value: number, byPointer: boolean) => void;
  /** Focus left the scale. */
  onLeave: () => void;
}

/** The 0–10 scale: a radio group with one tab stop; arrows (in the reading direction), Home and End choose. */
export function Rating({ texts, labelledBy, value, onChoose, onLeave }: RatingProps) {
  const onKey = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const radios = [...event.currentTarget.children];
    const current = event.target instanceof Element ? radios.indexOf(event.target) : 0;
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
    const step = (target + 11) % 11;
    onChoose(step, false);
    const radio = radios[step];
    if (radio instanceof HTMLElement) radio.focus();
  };
  return (
    <div
      class="scale"
      part="scale"
      role="radiogroup"
      aria-labelledby={labelledBy}
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
