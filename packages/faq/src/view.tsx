import type { Searcher } from "@noren/search";
import { CloseButton, Glyph } from "@noren/ui";
import { ContactAnchor } from "./contacts.tsx";
import type { FaqData } from "./faq-data.ts";
import { glyphs } from "./glyphs.ts";
import type { Strings } from "./locales/strings.ts";
import type { ContactLink, Shown, State } from "./logic.ts";
import { PanelBody } from "./panel-body.tsx";
import type { Answer } from "./question-item.tsx";

export interface PanelViewProps {
  state: State;
  strings: Strings;
  title: string;
  greeting: string | undefined;
  hours: string | undefined;
  /** Undefined while the questions load, and if they could not be: `failed`. */
  data: FaqData | undefined;
  failed: boolean;
  searcher: Searcher | undefined;
  shown: Shown | undefined;
  /** The query is final. Until then nothing is said to be missing. */
  settled: boolean;
  contacts: readonly ContactLink[];
  /** By question, for those that are open. */
  answers: ReadonlyMap<string, Answer>;
  /** What assistive technology is told. */
  status: string;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Left out in the page, where nothing is to be closed. */
  onClose: (() => void) | undefined;
  onInput: (event: { currentTarget: HTMLInputElement; isComposing: boolean }) => void;
  /** Something may be typed soon. */
  onSearchSoon: () => void;
  onClear: () => void;
  onCategory: (id: string | undefined) => void;
  onToggle: (question: string) => void;
  onWarm: (question: string) => void;
  onRate: (question: string, helpful: boolean) => void;
  onContact: (link: ContactLink) => void;
  onRetry: () => void;
}

/** The panel: a dialog, or a section of the page where nothing is to be closed. */
export function PanelView(props: PanelViewProps) {
  const { onKeyDown, onClose } = props;
  const inside = <Inside {...props} />;
  return onClose ? (
    <dialog
      id="panel"
      class="card panel"
      part="panel"
      aria-labelledby="title"
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {inside}
    </dialog>
  ) : (
    <section class="card panel" part="panel" aria-labelledby="title" onKeyDown={onKeyDown}>
      {inside}
    </section>
  );
}

/** Title, search, what is shown, and the way to the store. */
function Inside(props: PanelViewProps) {
  const { state, strings, title, greeting, hours, contacts, shown, settled, onClose } = props;
  const [first] = contacts;
  const count = shown?.name !== "results" ? hours : shown.found ? strings.results(shown.questions.length) : settled && strings.noneShort;
  return (
    <>
      <header>
        <h2 id="title">{title}</h2>
        {onClose && <CloseButton label={strings.close} onClick={onClose} />}
        {greeting && <p class="greeting">{greeting}</p>}
        {/* biome-ignore lint/a11y/useSemanticElements: browsers of our reach do not all know the search element */}
        <form role="search" class="search" onSubmit={(event) => event.preventDefault()}>
          <Glyph d={glyphs.search} />
          <input
            type="search"
            class="field"
            name="question"
            aria-label={strings.search}
            placeholder={strings.placeholder}
            value={state.typed}
            autocomplete="off"
            enterkeyhint="search"
            spellcheck={false}
            data-move
            onPointerDown={props.onSearchSoon}
            onKeyDown={props.onSearchSoon}
            onInput={props.onInput}
          />
          {state.typed !== "" && (
            <button type="button" class="close" aria-label={strings.clear} onClick={props.onClear}>
              <Glyph d={glyphs.close} />
            </button>
          )}
        </form>
      </header>
      <div class="body">
        <PanelBody {...props} />
      </div>
      {(first || count) && (
        <footer>
          <span>{count}</span>
          {first && (
            <ContactAnchor {...props} link={first}>
              {first.text ?? strings.contact}
            </ContactAnchor>
          )}
        </footer>
      )}
      <p class="sr" role="status">
        {props.status}
      </p>
    </>
  );
}
