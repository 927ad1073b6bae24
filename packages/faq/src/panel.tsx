import { localise, type Undo, type WidgetContext } from "@noren/core";
import type { Searcher } from "@noren/search";
import type { VNode } from "preact";
import { type FaqData, loadFaq } from "./faq-data.ts";
import type { Strings } from "./locales/strings.ts";
import {
  contactLinks,
  enter,
  queryForEvent,
  queryWhileComposing,
  rate,
  type Shown,
  type State,
  shownOf,
  start,
  toggle,
  type,
} from "./logic.ts";
import { moveFocus } from "./move-focus.ts";
import { PanelView } from "./panel-view.tsx";
import type { Answer } from "./question-item.tsx";
import type { Content } from "./schema.ts";
import { showDialog } from "./show-dialog.ts";

export interface PanelOptions {
  ctx: WidgetContext;
  content: Content;
  strings: Strings;
  root: ShadowRoot;
  view: Window;
  /** Renders the view again. */
  paint: () => void;
  /** Left out for a panel in the page, which has no launcher and is never closed. */
  onClose?: () => void;
}

export interface Panel {
  render(): VNode;
  /** Begins to load the questions, unless that was begun. */
  load(): void;
  /** Opens the dialog and gives the search field focus. It must have been rendered. */
  open(): void;
  /** Closes the dialog; what was typed stays. */
  close(): void;
  /** Shows the questions of another language as soon as they are here. */
  setStrings(strings: Strings): void;
  /** Opens the answer to a question by its id, in its category. */
  ask(question: string): void;
  destroy: Undo;
}

/** ms without a keystroke after which a query is final: it is counted, announced, and may have found nothing. */
const settleDelay = 600;

/** The panel's doings: it holds the state, hears the view, and tracks. */
export function createPanel(options: PanelOptions): Panel {
  const { ctx, content, root, view, paint, onClose } = options;
  let { strings } = options;
  let { locale } = ctx;
  let state = start;
  let data: FaqData | undefined;
  let failed = false;
  let searching: FaqData | undefined;
  let searcher: Searcher | undefined;
  let shown: Shown | undefined;
  let asked: string | undefined;
  let loading: Promise<void> | undefined;
  let answers = new Map<string, Answer>();
  let composing = false;
  let settled = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let counted = "";
  let status = "";
  let opened: Undo | undefined;
  let destroyed = false;

  const find = <Kind extends HTMLElement>(selector: string) => root.querySelector<Kind>(selector);
  const field = () => find<HTMLInputElement>("input");

  const refresh = () => {
    shown = data && shownOf(state, data, searcher, content.popular);
    paint();
  };

  const fail = (error: unknown) => {
    loading = undefined;
    data = undefined;
    failed = true;
    void ctx.track("campaign_error", { message: `${error}` });
    refresh();
  };

  const settle = () => {
    clearTimeout(timer);
    if (settled || composing || !shown) return;
    settled = true;
    const query = queryForEvent(state.query);
    status = "";
    if (shown.name === "results") {
      const results = shown.found ? shown.questions.length : 0;
      status = results > 0 ? strings.results(results) : strings.noneShort;
      if (query !== counted) void ctx.track("faq_searched", { query, results });
      counted = query;
    }
    refresh();
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, settleDelay);
  };

  const become = (next: State) => {
    const before = state;
    state = next;
    if (state.typed !== before.typed) {
      settled = false;
      loadSearch();
      wait();
    }
    if (state.query === before.query && state.category === before.category) {
      paint();
      return;
    }
    refresh();
    find(".body")?.scrollTo(0, 0);
  };

  const load = () => {
    if (loading) return;
    const language = ctx.locale;
    const current = () => !destroyed && language === ctx.locale;
    failed = false;
    loading = loadFaq((file) => ctx.load(file), language).then(
      (loaded) => {
        if (!current()) return;
        data = loaded;
        searcher = undefined;
        locale = language;
        answers = new Map();
        state.open.forEach(showAnswer);
        if (asked !== undefined) ask(asked);
        if (state.query) loadSearch();
        refresh();
      },
      (error: unknown) => {
        if (current()) fail(error);
      },
    );
  };

  /** The first keystroke, or a finger on the field, loads the search. */
  const loadSearch = () => {
    const of = data;
    if (!of || searching === of) return;
    searching = of;
    of.search().then(
      (ready) => {
        if (of !== data || destroyed) return;
        searcher = ready;
        refresh();
        if (composing) hear(state.typed, true);
        wait();
      },
      (error: unknown) => {
        if (of === data && !destroyed) fail(error);
      },
    );
  };

  const showAnswer = (question: string) => {
    const of = data;
    answers.set(question, "loading");
    of?.answer(question)
      .catch((): Answer => "failed")
      .then((answer) => {
        if (of !== data || destroyed) return;
        answers.set(question, answer);
        paint();
        reveal(question);
      });
  };

  // As much of an opened answer as fits comes into sight, its question first. In the page that is the shopper's to scroll.
  const reveal = (question: string) => {
    const body = find(".body");
    const item = root.getElementById(`a-${question}`)?.parentElement;
    if (!onClose || !body || !item) return;
    const box = body.getBoundingClientRect();
    const { top, bottom } = item.getBoundingClientRect();
    if (bottom > box.bottom) body.scrollTop += Math.min(bottom - box.bottom, top - box.top);
  };

  const turn = (question: string, from: "search" | "category" | "link") => {
    settle();
    answers.delete(question);
    const next = toggle(state, question);
    if (next.open.includes(question)) {
      void ctx.track("faq_opened", { question, from });
      showAnswer(question);
    }
    become(next);
  };

  const ask = (question: string) => {
    asked = question;
    const category = data?.categories.find(({ questions }) => questions.some(({ id }) => id === question));
    if (!category) return;
    asked = undefined;
    become(enter(state, category.id));
    turn(question, "link");
  };

  const onKey = (event: KeyboardEvent) => {
    // 229 is what browsers give for a key that an input method has taken; Safari sends it after the composition's end.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape" && onClose && opened) {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      return;
    }
    if (moveFocus(root, event.key)) event.preventDefault();
  };

  const hear = (text: string, isComposing: boolean) => {
    composing = isComposing;
    const finds = (query: string) => !!searcher?.search(query, { typing: true }).found;
    become(type(state, text, isComposing ? queryWhileComposing(text, state.query, finds) : text));
  };

  // By hand: Preact listens for this event under another name where elements have no property for it.
  const onComposed = () => hear(field()?.value ?? "", false);
  root.addEventListener("compositionend", onComposed);

  const render = () => {
    const from = state.query.trim() === "" ? "category" : "search";
    const query = shown?.name === "results" ? state.query : "";
    const title = content.title ? localise(content.title, locale) : (data?.title ?? strings.launcher);
    const inside = (
      <>
        <PanelView
          state={state}
          strings={strings}
          title={title}
          greeting={content.greeting && localise(content.greeting, locale)}
          hours={content.contact?.hours && localise(content.contact.hours, locale)}
          data={data}
          searcher={searcher}
          failed={failed}
          shown={shown}
          settled={settled}
          contacts={contactLinks(content.contact ?? {}, locale, query)}
          answers={answers}
          onClose={onClose}
          onInput={(event) => hear(event.currentTarget.value, event.isComposing)}
          onSearchSoon={loadSearch}
          onClear={() => {
            hear("", false);
            field()?.focus();
          }}
          onCategory={(id) => {
            const before = state.category;
            become(enter(state, id));
            (id === undefined ? find(`[data-category="${before}"]`) : find("#category"))?.focus();
          }}
          onToggle={(question) => turn(question, from)}
          onWarm={(question) => void data?.answer(question).catch(() => undefined)}
          onRate={(question, helpful) => {
            void ctx.track("faq_rated", { question, helpful });
            become(rate(state, question, helpful));
            root.getElementById(`a-${question}`)?.querySelector<HTMLElement>(".thanks")?.focus();
          }}
          onContact={({ channel }) => {
            settle();
            void ctx.track("contact_started", { channel, ...(query.trim() !== "" && { query: queryForEvent(query) }) });
          }}
          onRetry={() => {
            load();
            paint();
            field()?.focus();
          }}
        />
        <p class="sr" role="status">
          {status}
        </p>
      </>
    );
    return onClose ? (
      <dialog
        id="panel"
        class="card panel"
        part="panel"
        aria-labelledby="title"
        onKeyDown={onKey}
        onCancel={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        {inside}
      </dialog>
    ) : (
      <section class="card panel" part="panel" aria-labelledby="title" onKeyDown={onKey}>
        {inside}
      </section>
    );
  };

  const close = () => {
    settle();
    opened?.();
    opened = undefined;
  };

  return {
    render,
    load,
    open() {
      const element = find<HTMLDialogElement>("dialog");
      if (element) opened ??= showDialog(element, root, view, () => field()?.focus({ preventScroll: true }));
    },
    close,
    setStrings(next) {
      strings = next;
      loading = undefined;
      load();
      paint();
    },
    ask,
    destroy() {
      destroyed = true;
      root.removeEventListener("compositionend", onComposed);
      clearTimeout(timer);
      close();
    },
  };
}
