import type { Json, NorenEvent, Undo } from "@noren/core";
import { evaluateCondition } from "@noren/core/targeting";
import { createUuid } from "@noren/core/uuid";
import type { mount as mountSurvey, SurveyContext } from "../mount.tsx";
import { createSender, type SenderOptions } from "./create-sender.ts";
import { chooseFirst } from "./first-answer.ts";
import { readKept, writeKept } from "./kept-here.ts";
import type { LinkData } from "./link-data.ts";

/** Parts of the page, by id. */
export interface LinkElements {
  /** Where the survey stands. */
  survey: HTMLElement;
  /** Shown while answers could not be sent, with a button that sends them again. */
  unsent: HTMLElement;
  /** Shown in place of a survey that was answered here before. */
  done: HTMLElement;
}

/** The page's parts, given so that tests need no page. */
export interface LinkEnvironment extends Pick<SenderOptions, "fetch" | "now" | "later"> {
  window: Window;
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
}

/** Writes in a row that no browser refuses: the strictest takes a hundred in half a minute. None is taken while a page is being left. */
const MOST_WRITES = 80;
/** ms after which they are counted anew. */
const WRITES_WITHIN = 30_000;

/**
 * The survey of a link page, without the tag: nothing is kept and nothing is sent before the shopper answers. Then each answer goes to the
 * collector that served the page, with neither visitor nor session, and this entry of the tab's history keeps what a reload brings back.
 */
export async function openLink(
  mount: typeof mountSurvey,
  { site, campaign, content, locale, theme, order, score }: LinkData,
  { survey, unsent: notice, done }: LinkElements,
  { window, fetch, now, later, random }: LinkEnvironment,
): Promise<Undo> {
  const { history, location } = window;
  const kept = readKept(history);
  const uuid = createUuid(now, random);
  /** What the survey began with, kept nowhere. */
  let fresh: Json | undefined;
  let claimed = false;
  let writes = 0;
  let counting: Undo | undefined;

  const write = () => {
    counting ??= later(() => {
      counting = undefined;
      const missed = writes > MOST_WRITES;
      writes = 0;
      if (missed) write();
    }, WRITES_WITHIN);
    writes += 1;
    if (writes <= MOST_WRITES) writeKept(history, kept);
  };
  const warn = (event: Event) => event.preventDefault();
  const sender = createSender({
    site,
    // Beside the page, wherever a proxy puts the collector.
    endpoint: new URL("../../v1/events", location.href).href,
    unsent: kept.unsent,
    fetch,
    now,
    later,
    onChange(unsent, failed) {
      kept.unsent = [...unsent];
      write();
      notice.hidden = !failed;
      if (failed) window.addEventListener("beforeunload", warn);
      else window.removeEventListener("beforeunload", warn);
    },
  });
  const facts: SurveyContext["facts"] = order === undefined ? {} : { order: { id: order, items: [] } };
  const set = async (key: string, value: Json | undefined) => {
    // Looking at the page keeps nothing: only what the shopper has done does.
    if (value === undefined || JSON.stringify(value) === JSON.stringify(fresh)) return false;
    kept.memory[key] = value;
    write();
    return true;
  };
  const ended = () => {
    done.hidden = false;
    survey.hidden = true;
  };
  let unmount: Undo = () => {};
  unmount = await mount(
    survey,
    {
      campaign: { id: campaign, widget: "survey", status: "live", content, placement: { as: "inline" } },
      locale,
      theme,
      facts,
      on: () => () => {},
      evaluate: (condition, extra) => evaluateCondition(condition, { ...facts, ...extra }),
      async track(name, data) {
        if (!name.startsWith("survey_")) return "dropped";
        const event: NorenEvent = {
          id: uuid(),
          name,
          at: now(),
          page: location.origin + location.pathname,
          source: "widget",
          campaign,
          data: JSON.parse(JSON.stringify(data)),
        };
        sender.send(event);
        return "memory";
      },
      memory: {
        get: async (key) => kept.memory[key],
        set,
        async update(key, make) {
          const before = kept.memory[key];
          const next = make(before);
          if (claimed) return set(key, next);
          claimed = true;
          if (before === undefined) fresh = make(chooseFirst(content, next, score));
          return true;
        },
      },
      close() {
        unmount();
        ended();
      },
    },
    { now },
  );
  const retry = () => sender.again();
  let leaving = false;
  const leaveOrReturn = ({ type }: Event) => {
    leaving = type === "pagehide";
    retry();
  };
  // Firefox takes the focus from a page that is left, after its last word. That gives no answer: it could not be kept, and would be given once more.
  const stay = (event: Event) => {
    if (leaving) event.stopPropagation();
  };
  const button = notice.querySelector("button");
  button?.addEventListener("click", retry);
  window.addEventListener("online", retry);
  window.addEventListener("pagehide", leaveOrReturn);
  window.addEventListener("pageshow", leaveOrReturn);
  window.addEventListener("focusout", stay, true);
  return () => {
    button?.removeEventListener("click", retry);
    window.removeEventListener("online", retry);
    window.removeEventListener("pagehide", leaveOrReturn);
    window.removeEventListener("pageshow", leaveOrReturn);
    window.removeEventListener("focusout", stay, true);
    window.removeEventListener("beforeunload", warn);
    counting?.();
    sender.stop();
    unmount();
  };
}
