import type { Json, Undo, WidgetContext } from "@noren/core";
import { focusedElement, openHost, stayAboveKeyboard, whenSeen } from "@noren/ui";
import { loadStrings } from "./locales/index.ts";
import { type Action, given, isDone, pathOf, questionsOf, readContent, reduce, restore, start } from "./logic.ts";
import { type FillRandom, newResponse } from "./new-response.ts";
import { style } from "./style.ts";
import { textsOf } from "./texts.ts";
import { Survey } from "./view.tsx";

const key = "response";
/** ms between a keystroke and its keeping. */
const draftDelay = 150;
/** ms after which assistive technology has surely noticed an empty live region. */
const announceDelay = 400;

/**
 * The survey of a campaign, where it was left. An answered one is not asked again on this device unless the campaign's frequency has
 * `untilDone: false`. Throws what `readContent` throws. `fillRandom` makes the response's id.
 */
export async function mount(element: HTMLElement, ctx: WidgetContext, fillRandom?: FillRandom): Promise<Undo> {
  const { campaign, memory } = ctx;
  const content = readContent(campaign.content);
  const questions = questionsOf(content);
  const [firstStrings, kept] = await Promise.all([loadStrings(ctx.locale), memory.get(key)]);
  let strings = firstStrings;
  let { locale } = ctx;
  let state = restore(questions, kept);
  if (state && isDone(questions, state)) {
    if (campaign.frequency?.untilDone !== false) {
      ctx.close("done");
      return () => {};
    }
    state = undefined;
  }
  let current = state ?? start(newResponse(fillRandom), ctx.facts.order?.id);

  const { ownerDocument: document } = element;
  const view = document.defaultView ?? window;
  const place = campaign.placement?.as === "inline" ? "inline" : (campaign.placement?.corner ?? "end");
  const host = openHost(element, { styles: style, theme: ctx.theme, locale, popup: place !== "inline" });
  const undos: Undo[] = [];
  let announcement = "";
  let before: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const keep = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    void memory.set(key, toJson(current));
  };
  const paint = () =>
    host.render(
      <Survey
        content={content}
        questions={questions}
        state={current}
        strings={strings}
        locale={locale}
        place={place}
        announcement={announcement}
        dispatch={dispatch}
        onClose={(reason) => {
          const done = isDone(questions, current);
          end();
          ctx.close(done ? "done" : reason);
        }}
      />,
    );
  function dispatch(action: Action) {
    const last = current;
    current = reduce(questions, last, action);
    if (current === last) return;
    announcement = "";
    clearTimeout(timer);
    timer = setTimeout(keep, draftDelay);
    if (action.type !== "draft") keep();
    for (const data of given(questions, last, current)) void ctx.track("survey_answered", data);
    if (isDone(questions, current)) void ctx.track("survey_completed", { response: current.response, path: pathOf(questions, current) });
    paint();
    if (current.step !== last.step || (action.type === "open" && !last.open)) moveFocus();
  }
  // The control that was pressed is gone; on touch screens focus on the field would raise the keyboard over the question.
  function moveFocus() {
    const field = view.matchMedia("(pointer: fine)").matches ? host.root.querySelector("textarea") : null;
    (field ?? host.root.querySelector<HTMLElement>("[aria-checked=true]") ?? host.root.querySelector("h2"))?.focus({ preventScroll: true });
  }
  /** Gives focus back and keeps what is there; the view stays until the core unmounts it. */
  function end() {
    if (ended) return;
    ended = true;
    keep();
    for (const undo of undos) undo();
    if (host.root.activeElement && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }
  function listen(target: EventTarget, type: string, listener: (event: Event) => void) {
    target.addEventListener(type, listener);
    undos.push(() => target.removeEventListener(type, listener));
  }

  listen(view, "pagehide", keep);
  listen(document, "visibilitychange", keep);
  listen(host.root, "focusin", (event) => {
    const from = event instanceof FocusEvent ? event.relatedTarget : null;
    if (from instanceof Element && !host.root.contains(from)) before = from;
  });
  undos.push(
    ctx.on("locale", () => {
      const next = ctx.locale;
      void loadStrings(next).then((loaded) => {
        if (ended || next !== ctx.locale) return;
        strings = loaded;
        locale = next;
        host.setLocale(next);
        paint();
      });
    }),
  );
  paint();
  const survey = host.root.querySelector<HTMLElement>(".survey");
  if (survey) {
    undos.push(whenSeen(survey, () => void ctx.track("campaign_shown", { widget: campaign.widget })));
    if (place !== "inline") undos.push(stayAboveKeyboard(survey, view));
  }
  if (place !== "inline") {
    const announce = setTimeout(() => {
      const question = questions[current.step];
      if (!question) return;
      announcement = strings.announce(textsOf(question, content, strings, locale, "passive").title);
      paint();
    }, announceDelay);
    undos.push(() => clearTimeout(announce));
  }
  return () => {
    end();
    host.destroy();
  };
}

function toJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}
