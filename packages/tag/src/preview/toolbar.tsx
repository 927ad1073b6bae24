import type { Problem } from "@noren/core/validate";
import { PanelHead } from "../panel/panel-head.tsx";
import { ProblemEntry } from "../panel/problem-entry.tsx";
import type { Texts } from "./texts/index.ts";

export interface Choice {
  name: string;
  value: string;
  options: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}

export interface ToolbarProps {
  texts: Texts;
  folded: boolean;
  choices: readonly Choice[];
  /** What there is to know of what is shown. */
  notes: readonly string[];
  /** What went wrong. */
  alarm: string | undefined;
  /** Undefined while they are looked for, or where they cannot be. */
  findings: readonly Problem[] | undefined;
  onAgain: () => void;
  onFold: () => void;
  onClose: () => void;
}

/** The controls of the preview. */
export function Toolbar({ texts, folded, choices, notes, alarm, findings, onAgain, onFold, onClose }: ToolbarProps) {
  return (
    <section class={`tools${folded ? " folded" : ""}`} aria-label={texts.title}>
      <PanelHead texts={texts} heading={texts.title} folded={folded} onFold={onFold} onClose={onClose} />
      {!folded && (
        <div class="body">
          {choices.map((choice) => (
            <Select key={choice.name} {...choice} />
          ))}
          <button type="button" class="btn again" onClick={onAgain}>
            {texts.again}
          </button>
          <div role="status">
            {alarm && <p class="alarm">{alarm}</p>}
            {notes.map((note) => (
              <p key={note} class="note">
                {note}
              </p>
            ))}
          </div>
          {findings && <Findings findings={findings} texts={texts} />}
        </div>
      )}
    </section>
  );
}

function Select({ name, value, options, onChange }: Choice) {
  return (
    <label>
      {name}
      <select onChange={(event: Event & { currentTarget: HTMLSelectElement }) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Findings({ findings, texts }: { findings: readonly Problem[]; texts: Texts }) {
  if (!findings[0]) return <p class="note">{texts.fine}</p>;
  return (
    <details open>
      <summary>{texts.findings(findings.length)}</summary>
      {findings.map((problem, index) => (
        <ProblemEntry key={index} problem={problem} name={problem.path.replace(/^campaigns\[\d+\]\./, "")} words={texts.problem} />
      ))}
    </details>
  );
}
