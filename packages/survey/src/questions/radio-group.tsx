import type { ComponentChild } from "preact";
import type { QuestionProps } from "./question-type.ts";

export interface RadioOption<Value> {
  value: Value;
  checked: boolean;
  body: ComponentChild;
  /** Its name where `body` does not say it. */
  name?: string | undefined;
  /** A tap does not go on: there is more to say. */
  stays?: boolean | undefined;
  class?: string | undefined;
}

export interface RadioGroupProps<Value> extends Pick<QuestionProps, "describedBy" | "invalid" | "onLeave"> {
  class: string;
  options: readonly RadioOption<Value>[];
  /** Id of the element that names the group. */
  labelledBy?: string;
  onChoose(value: Value, byPointer: boolean): void;
}

/** Whether focus went to something outside the element that listens. */
export const hasLeft = ({ currentTarget, relatedTarget }: FocusEvent & { currentTarget: Element }): boolean =>
  !currentTarget.contains(relatedTarget instanceof Node ? relatedTarget : null);

/** Choices of which one holds: one tab stop; arrows (in the reading direction), Home and End choose, and never go on by themselves. */
export function RadioGroup<Value>({
  options,
  labelledBy = "title",
  describedBy,
  invalid,
  onChoose,
  onLeave,
  ...props
}: RadioGroupProps<Value>) {
  const chosen = options.findIndex(({ checked }) => checked);
  const onKey = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const forward = event.currentTarget.closest("[dir=rtl]") ? -1 : 1;
    const current = Math.max(chosen, 0);
    const target = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      ArrowRight: current + forward,
      ArrowLeft: current - forward,
      Home: 0,
      End: -1,
    }[event.key];
    const option = target === undefined || event.altKey || event.ctrlKey || event.metaKey ? undefined : options.at(target % options.length);
    if (!option) return;
    event.preventDefault();
    onChoose(option.value, false);
    event.currentTarget.querySelector<HTMLElement>("[aria-checked=true]")?.focus();
  };
  return (
    <div
      class={props.class}
      part="choices"
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onKeyDown={onKey}
      onFocusOut={(event) => {
        if (hasLeft(event)) onLeave();
      }}
    >
      {options.map(({ value, checked, body, name, stays, class: look = "chip" }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: native radios move and wrap differently in each browser, and a key cannot be told from a tap
        <button
          type="button"
          class={look}
          role="radio"
          part="step"
          aria-checked={checked}
          aria-label={name}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          onClick={(event) => onChoose(value, event.detail > 0 && !stays)}
        >
          {body}
        </button>
      ))}
    </div>
  );
}
