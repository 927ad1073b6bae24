import type { ComponentChildren } from "preact";
import { PanelHead } from "../panel/panel-head.tsx";
import type { TabName, Texts } from "./texts/index.ts";

const tabNames: readonly TabName[] = ["campaigns", "facts", "events", "queue", "config"];

export interface PanelProps {
  texts: Texts;
  tab: TabName;
  folded: boolean;
  /** Problems of the configuration. */
  problems: number;
  onTab: (tab: TabName) => void;
  onFold: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** The panel around whichever tab is chosen. */
export function Panel({ texts, tab, folded, problems, onTab, onFold, onClose, children }: PanelProps) {
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const at = tabNames.indexOf(tab);
    const steps: { [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1, Home: -at, End: tabNames.length - 1 - at };
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabNames[(at + step + tabNames.length) % tabNames.length];
    if (!next) return;
    event.preventDefault();
    onTab(next);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <section class={`panel${folded ? " folded" : ""}`} aria-label={texts.title}>
      <PanelHead texts={texts} heading={folded ? "Noren" : texts.title} folded={folded} onFold={onFold} onClose={onClose} />
      {!folded && (
        <div class="tabs" role="tablist" aria-label={texts.title} onKeyDown={move}>
          {tabNames.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={name === tab ? "true" : "false"}
              aria-controls="body"
              tabIndex={name === tab ? 0 : -1}
              onClick={() => onTab(name)}
            >
              {texts.tabs[name]}
              {name === "config" && problems > 0 && <span class="count">{problems}</span>}
            </button>
          ))}
        </div>
      )}
      {!folded && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and not every tab has something in it that takes focus
        <div class="body" role="tabpanel" id="body" aria-labelledby={`tab-${tab}`} tabIndex={0}>
          {children}
        </div>
      )}
    </section>
  );
}
