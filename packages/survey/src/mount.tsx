import type { Facts, Undo, WidgetContext } from "@noren/core";
import { openHost, stayAboveKeyboard, whenSeen } from "@noren/ui";
import { loadStrings } from "./locales/index.ts";
import { type Action, given, isDone, isState, pathOf, questionsOf, readContent, reduce, start } from "./logic.ts";
import { type FillRandom, newResponse } from "./new-response.ts";
import { style } from "./style.ts";
import { Survey } from "./view.tsx";

const key = "response";
/** ms between the first keystroke that is not kept yet and its keeping: fast typists never pause. */
const draftDelay = 150;
/** ms after which assistive technology has surely noticed an empty live region. */
const announceDelay = 400;

/** What the survey needs of a widget's context. */
export interface SurveyContext extends Pick<WidgetContext, "campaign" | "locale" | "theme" | "track" | "memory" | "close"> {
  readonly facts: Pick<Facts, "order">;
  on(name: "locale", listener: () => void): Undo;
}

/**
 * The survey of a campaign, where it was left. An answered one is not asked again on this device unless the campaign's frequency has
 * `untilDone: false`. Throws what `readContent` throws. `fillRandom` makes the response's id.
 */
export async function mount(element: HTMLElement, ctx: SurveyContext, fillRandom?: FillRandom): Promise<Undo> {
  const { campaign, memory } = ctx;
  const { placement, frequency, widget } = campaign;
  const content = readContent(campaign.content);
  const questions = questionsOf(content);
  const begin = () => start(questions, newResponse(fillRandom), ctx.facts.order?.id);
  const kept = await memory.get(key);
  let state = isState(questions, kept) ? kept : begin();
  if (isDone(state)) {
    if (frequency?.untilDone !== false) {
      ctx.close("done");
      return () => {};
    }
    state = begin();
  }
  let { locale } = ctx;
  let strings = await loadStrings(locale);

  const corner = placement?.as === "inline" ? undefined : (placement?.corner ?? "end");
  const host = openHost(element, { styles: style, theme: ctx.theme, locale, popup: !!corner });
  const find = (selector: string) => host.root.querySelector<HTMLElement>(selector);
  let said = "";
  let before: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = () => {
    clearTimeout(timer);
    if (timer !== undefined) void memory.set(key, state);
    timer = undefined;
  };
  const dispatch = (action: Action) => {
    const last = state;
    state = reduce(questions, last, action);
    if (state === last) return;
    timer ??= setTimeout(keep, draftDelay);
    if (action.type !== "draft") keep();
    for (const data of given(questions, last, state)) void ctx.track("survey_answered", data);
    if (isDone(state)) void ctx.track("survey_completed", { response: state.response, path: pathOf(state) });
    say("");
    if (state.step === last.step && action.type !== "open") return;
    // The control that was pressed is gone. On touch screens, focus on the field would raise the keyboard over the question.
    const field = !matchMedia("(pointer:coarse)").matches && find("textarea");
    (field || find("[aria-checked=true]") || find("h2"))?.focus({ preventScroll: true });
  };
  /** Keeps what there is and gives focus back; the view stays until it is unmounted. */
  const end = () => {
    keep();
    for (const undo of undos.splice(0)) undo();
    if (host.root.activeElement) before?.focus({ preventScroll: true });
    before = undefined;
  };
  const paint = () =>
    host.render(
      <Survey
        content={content}
        questions={questions}
        state={state}
        strings={strings}
        locale={locale}
        corner={corner}
        said={said}
        dispatch={dispatch}
        onFocusIn={({ relatedTarget: from }) => {
          if (from instanceof HTMLElement && !host.root.contains(from)) before = from;
        }}
        onClose={(reason) => {
          end();
          ctx.close(isDone(state) ? "done" : reason);
        }}
      />,
    );
  const say = (text: string) => {
    said = text;
    paint();
  };
  paint();
  document.addEventListener("visibilitychange", keep);
  const undos = [
    () => document.removeEventListener("visibilitychange", keep),
    ctx.on("locale", async () => {
      const next = ctx.locale;
      const loaded = await loadStrings(next);
      if (!undos.length || next !== ctx.locale) return;
      strings = loaded;
      locale = next;
      host.setLocale(next);
      paint();
    }),
  ];
  const box = find(".pop,.inline");
  if (box) undos.push(whenSeen(box, () => void ctx.track("campaign_shown", { widget })));
  if (box && corner) {
    const announcing = setTimeout(() => say(strings.announce(find("h2")?.textContent ?? "")), announceDelay);
    undos.push(stayAboveKeyboard(box), () => clearTimeout(announcing));
  }
  return () => {
    end();
    host.destroy();
  };
}
