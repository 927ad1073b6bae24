import type { Json, Undo, WidgetContext } from "@noren/core";
import { afterFrame, openHost, whenSeen } from "@noren/ui";
import { type Action, given, isDone, isState, pathOf, questionsOf, readContent, reduce, type State, start, stepOf } from "./logic.ts";
import { type FillRandom, newResponse } from "./new-response.ts";
import { loadParts } from "./parts.ts";
import type { SurveyFacts } from "./questions/question-type.ts";
import { style } from "./style.ts";
import { Survey } from "./view.tsx";

const key = "response";
/** ms: whoever takes less for an answer, on the whole, has not read the question. */
const LEAST_TIME = 100;
/** ms after which assistive technology has surely noticed an empty live region. */
const ANNOUNCE_DELAY = 400;

/** What the survey needs of a widget's context. */
export interface SurveyContext
  extends Pick<WidgetContext, "campaign" | "locale" | "theme" | "track" | "evaluate" | "close">,
    Partial<Pick<WidgetContext, "mount">> {
  readonly facts: SurveyFacts;
  readonly memory: Pick<WidgetContext["memory"], "get" | "set" | "update">;
  on(name: "locale", listener: () => void): Undo;
  /** Told that the survey was put aside. */
  onAside?(): void;
}

export interface MountOptions {
  /** Makes the response's id. */
  fillRandom?: FillRandom;
  /** ms. */
  now?: () => number;
}

/**
 * The survey of a campaign, where it was left. An answered one is not asked again on this device unless the campaign's frequency has
 * `untilDone: false`; another order is another occasion. Throws what `readContent` throws.
 */
export async function mount(element: HTMLElement, ctx: SurveyContext, { fillRandom, now = Date.now }: MountOptions = {}): Promise<Undo> {
  const { campaign, memory } = ctx;
  const { placement, frequency, widget } = campaign;
  const content = readContent(campaign.content);
  const { clean = ["email", "phone", "card", "order"] } = content;
  const questions = questionsOf(content);
  const order = ctx.facts.order?.id ?? null;
  const { as, corner: side = "end" } = placement ?? {};
  const corner = as === "inline" ? undefined : side;
  let parts = await loadParts(content, questions, ctx.locale, ctx, corner);
  const fresh: State = {
    ...start(parts.survey, newResponse(fillRandom), order),
    open: parts.layout.stays ? null : !corner || as === "asked" || !matchMedia("(max-width:599px),(max-height:479px)").matches,
  };
  let state = fresh;
  let repeats = false;
  // Claimed in one transaction: two tabs with the same occasion are one response.
  await memory.update(key, (kept) => {
    if (isState(questions, kept)) {
      const done = isDone(kept);
      const another = order !== null && kept.order !== null && kept.order !== order;
      repeats = done && frequency?.untilDone !== false;
      state = !repeats && (done || another) ? fresh : kept;
    }
    return state;
  });
  if (repeats || isDone(state)) {
    ctx.close("done");
    return () => {};
  }

  const styles = [style, parts.layout.style, parts.endings?.style, ...[...parts.types.values()].map((type) => type.style)].join("");
  const host = openHost(element, { styles, theme: ctx.theme, locale: parts.locale, popup: !!corner });
  const find = <Found extends HTMLElement>(selector: string) => host.root.querySelector<Found>(selector);
  let said = "";
  let before: HTMLElement | undefined;
  /** What was answered is not shown as answered yet: a second tap is none on what comes next. */
  let waiting = false;
  let since = now();
  /** ms by which the answers took longer than the least. */
  let spared = 0;
  let keeping: Promise<unknown> | undefined;

  /** Another tab of the shop went further in this response. */
  const isAhead = (kept: Json | undefined): kept is State =>
    isState(questions, kept) && kept.response === state.response && kept.sequence > state.sequence;
  /** One write at a time, of the latest state: fast typists never pause, and the page may die at any moment. */
  const keep = () => {
    if (keeping) return;
    const written = state;
    keeping = memory
      .update(key, (kept) => (isAhead(kept) ? kept : written))
      .finally(() => {
        keeping = undefined;
        if (state !== written) keep();
      });
  };
  const dispatch = (action: Action, seenFirst?: boolean) => {
    if (waiting && action.type !== "open") return;
    const last = state;
    state = reduce(parts.survey, last, action);
    if (state === last) return;
    if (action.type === "open") find(".pop,.inline")?.addEventListener("click", stopDouble, { capture: true, once: true });
    keep();
    if (last.open && !state.open) ctx.onAside?.();
    const took = now() - since;
    const trapped = find<HTMLInputElement>("[name=url]")?.value;
    for (const { order: about, ...data } of given(parts.survey, last, state)) {
      const question = questions.find(({ id }) => id === data.question);
      const type = parts.types.get(data.type);
      void ctx.track("survey_answered", {
        ...data,
        // Whose order it was says who answered.
        ...(about && !content.anonymous && { order: about }),
        ...(question && type?.data?.(question, state.response, ctx.facts)),
        answer: type?.clean?.(data.answer, clean, order) ?? data.answer,
        took,
      });
      spared += took - LEAST_TIME;
    }
    if (isDone(state)) {
      const suspect = trapped ? "honeypot" : spared < 0 && "speed";
      void ctx.track("survey_completed", { response: state.response, path: pathOf(state), ...(suspect && { suspect }) });
    }
    const moved = stepOf(state) !== stepOf(last) || action.type === "open";
    if (!seenFirst) return show(moved);
    waiting = true;
    afterFrame(() => {
      waiting = false;
      if (undos.length) show(moved);
    });
  };
  /** Draws what became of the last action. Where it came to another question, focus goes along. */
  const show = (moved: boolean) => {
    say("");
    if (isDone(state))
      void parts.endings?.fill(find(".products"), state).then((undo) => undo && (undos.length ? undos.push(undo) : undo()));
    if (state.stuck) {
      say(find("#fault")?.textContent ?? "");
      find("[aria-invalid=true]:not(div),[aria-invalid=true] [tabindex='0']")?.focus({ preventScroll: true });
    }
    if (!moved) return;
    since = now();
    // The control that was pressed is gone. On touch screens, focus on the field would raise the keyboard over the question.
    const field = !matchMedia("(pointer:coarse)").matches && find(".field");
    (find(".peek .btn") || field || find("[aria-checked=true]") || find("h2"))?.focus({ preventScroll: true });
  };
  /** Keeps what there is and gives focus back; the view stays until it is unmounted. */
  const end = () => {
    for (const undo of undos.splice(0)) undo();
    if (host.root.activeElement) before?.focus({ preventScroll: true });
    before = undefined;
  };
  const close = (reason: "closed" | "snoozed") => {
    if (parts.layout.stays && state.open && !isDone(state)) return dispatch({ type: "open", open: null });
    end();
    ctx.close(isDone(state) ? "done" : reason);
  };
  const paint = () =>
    host.render(
      <Survey
        content={content}
        parts={parts}
        state={state}
        facts={ctx.facts}
        corner={corner}
        said={said}
        dispatch={dispatch}
        onFocusIn={({ relatedTarget: from }) => {
          if (from instanceof HTMLElement && !host.root.contains(from)) before = from;
        }}
        onClose={close}
      />,
    );
  const say = (text: string) => {
    said = text;
    paint();
  };
  const follow = async () => {
    const next = ctx.locale;
    const loaded = await loadParts(content, questions, next, ctx, corner);
    if (!undos.length || next !== ctx.locale) return;
    parts = loaded;
    host.setLocale(next);
    paint();
  };
  paint();
  const undos = [
    ctx.on("locale", follow),
    listen(document, "visibilitychange", async () => {
      if (document.hidden) return keep();
      const kept = await memory.get(key);
      if (!undos.length || !isAhead(kept)) return;
      state = kept;
      paint();
    }),
  ];
  // It may have changed while the parts were on their way.
  if (parts.locale !== ctx.locale) void follow();
  const box = find(".pop,.inline");
  if (box) undos.push(whenSeen(box, () => void ctx.track("campaign_shown", { widget })));
  if (box && corner) {
    // What was put aside stays in the background.
    const announcing = setTimeout(() => state.open !== null && say(parts.strings.announce(find("h2")?.textContent ?? "")), ANNOUNCE_DELAY);
    const attached = parts.layout.attach?.(box, () => close("closed"));
    undos.push(() => clearTimeout(announcing), attached ?? (() => {}));
  }
  return () => {
    end();
    host.destroy();
  };
}

/** The second press of a double click is none on what came under the pointer. */
function stopDouble(event: UIEvent): void {
  if (event.detail < 2) return;
  event.preventDefault();
  event.stopPropagation();
}

function listen(target: EventTarget, name: string, listener: () => void): Undo {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
