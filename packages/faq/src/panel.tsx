import { localise, type Undo, type WidgetContext } from "@noren/core";
import { stayAboveKeyboard } from "@noren/ui";
import type { VNode } from "preact";
import { type FaqData, loadFaq } from "./faq-data.ts";
import type { Strings } from "./locales/strings.ts";
import { type Action, contactLinks, queryForEvent, queryWhileComposing, reduce, type Shown, shownOf, start } from "./logic.ts";
import { PanelView } from "./panel-view.tsx";
import type { Answer } from "./question-item.tsx";
import type { Content } from "./schema.ts";

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
/** Full screen below these. */
const phone = "(max-width:599px),(max-height:479px)";

/** The panel's doings: it holds the state, hears the view, and tracks. */
export function createPanel(options: PanelOptions): Panel {
  const { ctx, content, root, view, paint, onClose } = options;
  let { strings } = options;
  let { locale } = ctx;
  let state = start;
  let data: FaqData | Error | undefined;
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
  const dialog = () => find<HTMLDialogElement>("dialog");
  const field = () => find<HTMLInputElement>("input");

  const refresh = () => {
    shown = data && !(data instanceof Error) ? shownOf(state, data, content.popular) : undefined;
    paint();
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

  const dispatch = (action: Action) => {
    const before = state;
    state = reduce(state, action);
    if (state === before) return;
    if (state.query !== before.query || state.typed !== before.typed) {
      settled = false;
      clearTimeout(timer);
      timer = setTimeout(settle, settleDelay);
    }
    if (state.query === before.query && state.category === before.category) {
      paint();
      return;
    }
    refresh();
    const body = find(".body");
    if (body) body.scrollTop = 0;
  };

  const load = () => {
    if (loading) return;
    const language = ctx.locale;
    loading = loadFaq((file) => ctx.load(file), language).then(
      (loaded) => {
        if (destroyed || language !== ctx.locale) return;
        data = loaded;
        locale = language;
        answers = new Map();
        for (const question of state.open) showAnswer(question);
        if (asked !== undefined) ask(asked);
        refresh();
      },
      (error: unknown) => {
        if (destroyed || language !== ctx.locale) return;
        loading = undefined;
        data = new Error(String(error));
        void ctx.track("campaign_error", { message: String(error) });
        refresh();
      },
    );
  };

  const showAnswer = (question: string) => {
    if (!data || data instanceof Error) return;
    const of = data;
    answers.set(question, answers.get(question) ?? "loading");
    of.answer(question)
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

  const toggle = (question: string, from: "search" | "category" | "link") => {
    settle();
    dispatch({ type: "toggled", question });
    if (state.open.includes(question)) {
      void ctx.track("faq_opened", { question, from });
      if (!answers.has(question) || answers.get(question) === "failed") answers.delete(question);
      showAnswer(question);
    } else answers.delete(question);
    paint();
  };

  const ask = (question: string) => {
    asked = question;
    if (!data || data instanceof Error) return;
    asked = undefined;
    const category = data.categories.find(({ questions }) => questions.some(({ id }) => id === question));
    if (!category) return;
    dispatch({ type: "category", id: category.id });
    toggle(question, "link");
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
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [...root.querySelectorAll<HTMLElement>("[data-move]")];
    const at = stops.indexOf(root.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };

  const type = (text: string, isComposing: boolean) => {
    composing = isComposing;
    const finds = (query: string) => !!data && !(data instanceof Error) && data.searcher.search(query, { typing: true }).found;
    dispatch({ type: "typed", text, query: isComposing ? queryWhileComposing(text, state.query, finds) : text });
  };

  const render = () => {
    const from = state.query.trim() === "" ? "category" : "search";
    const query = shown?.name === "results" ? state.query : "";
    const title = content.title ? localise(content.title, locale) : data && !(data instanceof Error) ? data.title : strings.launcher;
    const inside = (
      <>
        <PanelView
          state={state}
          strings={strings}
          title={title}
          greeting={content.greeting && localise(content.greeting, locale)}
          hours={content.contact?.hours && localise(content.contact.hours, locale)}
          data={data}
          shown={shown}
          settled={settled}
          contacts={contactLinks(content.contact ?? {}, locale, query)}
          answers={answers}
          onClose={onClose}
          onInput={(event) => type(event.currentTarget.value, event.isComposing)}
          onComposed={(event) => type(event.currentTarget.value, false)}
          onClear={() => {
            type("", false);
            field()?.focus();
          }}
          onCategory={(id) => {
            const before = state.category;
            dispatch({ type: "category", id });
            (id === undefined ? find(`[data-category="${before}"]`) : find("#category"))?.focus();
          }}
          onToggle={(question) => toggle(question, from)}
          onWarm={(question) => {
            if (data && !(data instanceof Error)) data.answer(question).catch(() => undefined);
          }}
          onRate={(question, helpful) => {
            void ctx.track("faq_rated", { question, helpful });
            dispatch({ type: "rated", question, helpful });
            root.getElementById(`a-${question}`)?.querySelector<HTMLElement>(".thanks")?.focus();
          }}
          onContact={({ channel }) => {
            settle();
            void ctx.track("contact_started", { channel, ...(query.trim() !== "" && { query: queryForEvent(query) }) });
          }}
          onRetry={() => {
            data = undefined;
            load();
            refresh();
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
      const element = dialog();
      if (!element || opened) return;
      const media = view.matchMedia(phone);
      // In full screen the page behind is inert; beside the page it is not, and Tab leaves the panel.
      const show = () => {
        const kept = root.activeElement;
        element.close();
        if (media.matches) element.showModal();
        else element.show();
        if (kept instanceof HTMLElement && element.contains(kept)) kept.focus();
        else field()?.focus({ preventScroll: true });
      };
      show();
      media.addEventListener("change", show);
      const settleKeyboard = stayAboveKeyboard(element, view);
      opened = () => {
        media.removeEventListener("change", show);
        settleKeyboard();
        element.close();
      };
    },
    close,
    setStrings(next) {
      strings = next;
      loading = undefined;
      if (data instanceof Error) data = undefined;
      load();
      paint();
    },
    ask,
    destroy() {
      destroyed = true;
      clearTimeout(timer);
      close();
    },
  };
}
