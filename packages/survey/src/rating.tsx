import type { Texts } from "./texts.ts";

const scale = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export interface RatingProps {
  texts: Texts;
  /** Id of the element that words the question. */
  labelledBy: string;
  value: number | undefined;
  /** `byPointer` is false for keys, which must never move on by themselves. */
  onChoose: (value: number, byPointer: boolean) => void;
  /** Focus left the scale. */
  onLeave: () => void;
}

/** The 0–10 scale: a radio group with one tab stop; arrows (in the reading direction), Home and End choose. */
export function Rating({ texts, labelledBy, value, onChoose, onLeave }: RatingProps) {
  const onKey = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const group = event.currentTarget;
    const forward = group.closest("[dir]")?.getAttribute("dir") === "rtl" ? "ArrowLeft" : "ArrowRight";
    const current = scale.findIndex((step) => group.children[step] === event.target);
    const target = {
      ArrowLeft: current - 1,
      ArrowRight: current - 1,
      ArrowUp: current - 1,
      ArrowDown: current + 1,
      [forward]: current + 1,
      Home: 0,
      End: 10,
    }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = (target + scale.length) % scale.length;
    onChoose(step, false);
    const radio = group.children[step];
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
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) onLeave();
      }}
    >
      {scale.map((step) => (
        // biome-ignore lint/a11y/useSemanticElements: native radios advance and wrap differently in each browser and cannot be told from a tap
        <button
          key={step}
          type="button"
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
