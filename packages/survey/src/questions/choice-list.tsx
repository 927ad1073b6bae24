import { css } from "@noren/ui";
import type { Answer } from "../logic.ts";
import type { QuestionProps } from "./question-type.ts";
import { hasLeft, RadioGroup } from "./radio-group.tsx";

export interface ListedChoice {
  id: string;
  label: string;
  /** Address of a picture, looked at already, and what it shows. */
  image?: { src: string | undefined; alt: string } | undefined;
  /** Choosing it takes the others back. */
  exclusive?: boolean | undefined;
}

export interface ChoiceListProps extends Pick<QuestionProps, "value" | "describedBy" | "invalid" | "onDraft" | "onChoose" | "onLeave"> {
  choices: readonly ListedChoice[];
  multiple?: boolean | undefined;
  /** How a last choice with the shopper's own words is called, and its field. */
  other?: { label: string; field: string } | undefined;
}

export const choiceListStyle = css`
.choices{display:grid;gap:6px;margin-top:12px}
.choices+.field{min-height:44px}
.choice{display:flex;align-items:center;gap:10px;width:100%;min-height:44px;padding:8px 14px;text-align:start;line-height:1.4;background:var(--paper);border:1px solid var(--edge);border-radius:var(--radius-s)}
.choice::before{content:"";flex:none;width:18px;height:18px;border:1.5px solid var(--edge);border-radius:50%}
.choice.box::before{border-radius:4px}
.choice[aria-checked=true]{background:var(--accent-soft);border-color:var(--accent);font-weight:600}
.choice[aria-checked=true]::before{border:6px solid var(--accent)}
.choice.box[aria-checked=true]::before{width:8px;margin-inline:5px;border-width:0 3px 3px 0;rotate:45deg}
.pictures{grid-template-columns:repeat(auto-fill,minmax(96px,1fr))}
.pictures .choice{flex-direction:column;align-items:stretch;padding:6px}
.pictures .choice::before{display:none}
.pictures .choice[aria-checked=true]{padding:5px;border-width:2px}
.pictures img{width:100%;aspect-ratio:1;object-fit:cover;background:var(--paper-2)}
@media (hover:hover){.choice:hover{border-color:var(--accent)}}
@media (forced-colors:active){.choice[aria-checked=true]{forced-color-adjust:none;color:HighlightText;background:Highlight}}`;

type Entry = string | { [key: string]: string };
const entry = (id: string): Entry => id;

/** What is chosen, as a list, whatever the form of the answer. */
export function entriesOf(value: Answer | null): readonly Entry[] {
  if (Array.isArray(value)) return value;
  return typeof value === "string" || (typeof value === "object" && value) ? [value] : [];
}

/** The shopper's own words among what is chosen; undefined where that choice is not. */
export function ownWords(entries: readonly Entry[]): string | undefined {
  return entries.map((entry): string | undefined => Object(entry).other).find((words) => words !== undefined);
}

/** Choices one under another, or as pictures side by side: one of them, or several. */
export function ChoiceList({ choices, multiple, other, value, onDraft, onChoose, onLeave, describedBy, invalid }: ChoiceListProps) {
  const entries = entriesOf(value);
  const words = ownWords(entries);
  const pictures = choices.some(({ image }) => image);
  const look = pictures ? "choices pictures" : "choices";
  const options = [
    ...choices.map(({ id, label, image, exclusive }) => ({
      value: entry(id),
      checked: entries.includes(id),
      exclusive,
      stays: false,
      body: image ? (
        <>
          <img src={image.src} alt={image.alt} loading="lazy" />
          <span>{label}</span>
        </>
      ) : (
        label
      ),
    })),
    ...(other ? [{ value: { other: words ?? "" }, checked: words !== undefined, exclusive: false, stays: true, body: other.label }] : []),
  ];
  const toggle = (option: (typeof options)[number]) => {
    const alone = option.exclusive
      ? []
      : options.filter(({ checked, exclusive }) => checked && !exclusive).map(({ value: chosen }) => chosen);
    onDraft(
      option.checked
        ? entries.filter((entry) => entry !== option.value && (typeof entry === "string" || !option.stays))
        : inOrder([...alone, option.value]),
    );
  };
  return (
    <>
      {multiple ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in all browsers, and its legend is the title above
        <div
          class={look}
          part="choices"
          role="group"
          aria-labelledby="title"
          aria-describedby={describedBy}
          onFocusOut={(event) => {
            if (hasLeft(event)) onLeave();
          }}
        >
          {options.map((option) => (
            // biome-ignore lint/a11y/useSemanticElements: looks and is pressed like the single choices, and has a name of any length
            <button
              type="button"
              class="choice box"
              part="step"
              role="checkbox"
              aria-checked={option.checked}
              aria-invalid={invalid}
              onClick={() => toggle(option)}
            >
              {option.body}
            </button>
          ))}
        </div>
      ) : (
        <RadioGroup
          class={look}
          options={options.map((option) => ({ ...option, class: "choice" }))}
          describedBy={describedBy}
          invalid={invalid}
          onChoose={onChoose}
          onLeave={onLeave}
        />
      )}
      {other && words !== undefined && (
        <input
          class="field"
          part="field"
          aria-label={other.field}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          maxLength={200}
          placeholder={other.field}
          value={words}
          onInput={({ currentTarget }) => {
            const said = { other: currentTarget.value };
            onDraft(multiple ? [...entries.filter((entry) => typeof entry === "string"), said] : said);
          }}
          onFocusOut={onLeave}
        />
      )}
    </>
  );
}

/** The shopper's own words come last. */
const inOrder = (entries: readonly Entry[]): Entry[] => [
  ...entries.filter((entry) => typeof entry === "string"),
  ...entries.filter((entry) => typeof entry !== "string"),
];
