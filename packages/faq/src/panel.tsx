import { localise, type Undo } from "@noren/core";
import type { Searcher } from "@noren/search";
import { type FaqData, loadFaq } from "./faq-data.ts";
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
import type { Panel, PanelOptions } from "./panel-options.ts";
import type { Answer } from "./question-item.tsx";
import { reveal } from "./reveal.ts";
import { showDialog } from "./show-dialog.ts";
import { PanelView } from "./view.tsx";

/** ms without a keystroke after which a query is final: it is counted, announced, and may have found nothing. */
const SETTLE_DELAY = 600;

/** The panel's doings: it holds the state, hears the view, and tracks. */
export function createPanel(options: PanelOptions): Panel {
  const { ctx, content, root, paint, onClose } = options;
  let { strings } = options;
  let state = start;
  let data: FaqData | undefined;
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

  const find = <Kind extends HTMLElement>(selector: string) => root.querySelector<Kind>(selector);
  const answerOf = (question: string) => root.getElementById(`a-${question}`);
  const field = () => find<HTMLInputElement>("input");

  const refresh = () => {
    shown = data && shownOf(state, data, searcher, content.popular);
    paint();
  };

  const fail = (error: unknown) => {
    loading = undefined;
    data = undefined;
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
    timer = setTimeout(settle, SETTLE_DELAY);
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
    const body = find(".body");
    // Old libraries give elements a scrollTo that moves the window.
    if (body) body.scrollTop = 0;
  };

  const load = () => {
    if (loading) return;
    const mine = loadFaq((file) => ctx.load(file), ctx.locale).then(
      (loaded) => {
        if (loading !== mine) return;
        data = loaded;
        searcher = undefined;
        answers = new Map();
        state.open.forEach(showAnswer);
        if (asked !== undefined) ask(asked);
        if (state.query) loadSearch();
        refresh();
      },
      (error: unknown) => {
        if (loading === mine) fail(error);
      },
    );
    loading = mine;
  };

  /** The first keystroke, or a finger on the field, loads the search. */
  const loadSearch = () => {
    const of = data;
    if (!of || searching === of) return;
    searching = of;
    of.search().then(
      (ready) => {
        if (of !== data) return;
        searcher = ready;
        refresh();
        if (composing) hear(state.typed, true);
        wait();
      },
      (error: unknown) => {
        if (of === data) fail(error);
      },
    );
  };

  const showAnswer = (question: string) => {
    const of = data;
    answers.set(question, "loading");
    of?.answer(question)
      .catch((): Answer => "failed")
      .then((answer) => {
        if (of !== data) return;
        answers.set(question, answer);
        paint();
        const body = find(".body");
        const item = answerOf(question)?.parentElement;
        // In the page that is the shopper's to scroll.
        if (onClose && body && item) reveal(item, body);
      });
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

  const hear = (text: string, isComposing: boolean) => {
    composing = isComposing;
    const finds = (query: string) => !!searcher?.search(query, { typing: true }).found;
    become(type(state, text, isComposing ? queryWhileComposing(text, state.query, finds) : text));
  };

  // By hand: Preact listens for this event under another name where elements have no property for it.
  const onComposed = () => hear(field()?.value ?? "", false);
  root.addEventListener("compositionend", onComposed);

  const onKeyDown = (event: KeyboardEvent) => {
    // 229 is what browsers give for a key that an input method has taken; Safari sends it after the composition's end.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape" && onClose && opened) {
      event.stopPropagation();
      onClose();
    } else if (!moveFocus(root, event.key)) return;
    event.preventDefault();
  };

  const render = () => {
    const { title, greeting, contact = {} } = content;
    const query = shown?.name === "results" ? state.query : "";
    return (
      <PanelView
        state={state}
        strings={strings}
        title={title ? localise(title, ctx.locale) : (data?.title ?? strings.launcher)}
        greeting={greeting && localise(greeting, ctx.locale)}
        hours={contact.hours && localise(contact.hours, ctx.locale)}
        data={data}
        searcher={searcher}
        failed={!loading}
        shown={shown}
        settled={settled}
        contacts={contactLinks(contact, ctx.locale, query)}
        answers={answers}
        status={status}
        onKeyDown={onKeyDown}
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
        onToggle={(question) => turn(question, state.query.trim() === "" ? "category" : "search")}
        onWarm={(question) => void data?.answer(question).catch(() => undefined)}
        onRate={(question, helpful) => {
          void ctx.track("faq_rated", { question, helpful });
          become(rate(state, question, helpful));
          answerOf(question)?.querySelector<HTMLElement>(".thanks")?.focus();
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
      if (element) opened ??= showDialog(element, root, () => field()?.focus({ preventScroll: true }));
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
      root.removeEventListener("compositionend", onComposed);
      clearTimeout(timer);
      close();
      loading = data = undefined;
    },
  };
}
