import type { Searcher } from "@noren/search";
import { CloseButton, Glyph, safeHref } from "@noren/ui";
import type { ComponentChild } from "preact";
import type { FaqData, Question } from "./faq-data.ts";
import { glyphs } from "./glyphs.ts";
import type { Strings } from "./locales/strings.ts";
import type { ContactLink, Shown, State } from "./logic.ts";
import { type Answer, QuestionItem } from "./question-item.tsx";

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

/** All inside the panel: title, search, what is shown, and the way to the store. */
export function PanelView(props: PanelViewProps) {
  const { state, strings, title, greeting, hours, contacts, onClose, onInput, onClear } = props;
  const { shown, settled } = props;
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
            onInput={onInput}
          />
          {state.typed !== "" && (
            <button type="button" class="close" aria-label={strings.clear} onClick={onClear}>
              <Glyph d={glyphs.close} />
            </button>
          )}
        </form>
      </header>
      <div class="body">
        <Body {...props} />
      </div>
      <footer>
        <span>{count}</span>
        {first && (
          <ContactAnchor {...props} link={first}>
            {first.text ?? strings.contact}
          </ContactAnchor>
        )}
      </footer>
    </>
  );
}

function Body(props: PanelViewProps) {
  const { data, failed, shown, strings, onRetry } = props;
  if (failed) {
    return (
      <div class="note" role="alert">
        <p>{strings.failed}</p>
        <button type="button" class="btn" onClick={onRetry}>
          {strings.retry}
        </button>
        <Contacts {...props} />
      </div>
    );
  }
  if (!data || !shown) {
    return (
      <div class="wait" role="img" aria-label={strings.loading}>
        <i />
        <i />
        <i />
        <i />
      </div>
    );
  }
  if (shown.name === "home") return <Home {...props} data={data} popular={shown.popular} />;
  if (shown.name === "category") {
    return (
      <>
        <div class="crumb">
          <button type="button" class="back" onClick={() => props.onCategory(undefined)} data-move>
            <Glyph d={glyphs.back} turns />
            {strings.back}
          </button>
          <h3 tabIndex={-1} id="category">
            {shown.category.title}
          </h3>
        </div>
        <Questions {...props} data={data} questions={shown.category.questions} label="category" level={4} />
      </>
    );
  }
  if (shown.found || !props.settled) return <Questions {...props} data={data} questions={shown.questions} level={3} />;
  return (
    <>
      <div class="note">
        <h3>{strings.none(props.state.query.trim())}</h3>
        <Contacts {...props} />
      </div>
      {shown.questions.length > 0 && (
        <>
          <p class="label" id="nearest">
            {strings.nearest}
          </p>
          <Questions {...props} data={data} questions={shown.questions} label="nearest" level={3} />
        </>
      )}
    </>
  );
}

function Home({ popular, ...props }: PanelViewProps & { data: FaqData; popular: readonly Question[] }) {
  const { data, strings, onCategory } = props;
  return (
    <>
      {popular.length > 0 && (
        <>
          <p class="label" id="popular">
            {strings.popular}
          </p>
          <Questions {...props} questions={popular} label="popular" level={3} />
        </>
      )}
      <p class="label" id="topics">
        {strings.topics}
      </p>
      <ul aria-labelledby="topics">
        {data.categories.map(({ id, title, questions }) => (
          <li key={id}>
            <button type="button" class="row" data-move data-category={id} onClick={() => onCategory(id)}>
              <span>{title}</span>
              <span class="small">{questions.length}</span>
              <Glyph d={glyphs.chevron} turns />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Questions(props: PanelViewProps & { data: FaqData; questions: readonly Question[]; label?: string; level: 3 | 4 }) {
  const { questions, state, strings, answers, level, label, contacts } = props;
  const [first] = contacts;
  return (
    <ul aria-labelledby={label} aria-label={label ? undefined : props.title}>
      {questions.map((question) => (
        <QuestionItem
          key={question.id}
          question={question}
          level={level}
          marks={(state.query.trim() && props.searcher?.highlight(question.title, state.query)) || []}
          answer={answers.get(question.id)}
          helpful={state.helpful[question.id]}
          strings={strings}
          onToggle={() => props.onToggle(question.id)}
          onWarm={() => props.onWarm(question.id)}
          onRate={(helpful) => props.onRate(question.id, helpful)}
          contact={
            first && (
              <ContactAnchor {...props} link={first}>
                {strings.contact}
              </ContactAnchor>
            )
          }
        />
      ))}
    </ul>
  );
}

function Contacts(props: PanelViewProps) {
  const { contacts, strings, hours } = props;
  const words = { form: strings.ask, email: strings.email, phone: strings.phone };
  return (
    <>
      {contacts.length > 0 && hours && <p>{hours}</p>}
      <div class="ways">
        {contacts.map((link) => (
          <ContactAnchor key={link.channel} {...props} link={link} look={link.channel === "form" ? "btn" : "btn quiet"}>
            {link.text ? `${words[link.channel]} ${link.text}` : words[link.channel]}
          </ContactAnchor>
        ))}
      </div>
    </>
  );
}

function ContactAnchor({
  link,
  look,
  onContact,
  children,
}: PanelViewProps & { link: ContactLink; look?: string; children: ComponentChild }) {
  const href = safeHref(link.href);
  return href === undefined ? null : (
    <a href={href} class={look} onClick={() => onContact(link)}>
      {children}
    </a>
  );
}
