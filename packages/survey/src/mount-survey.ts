import type { ThemeConfig, Undo, WidgetEvents } from "@noren/core";
import { evaluateCondition } from "@noren/core/targeting";
import { mount, type SurveyContext } from "./mount.tsx";
import type { SurveyFacts } from "./questions/question-type.ts";
import type { Content } from "./schema.ts";
import type { SurveyListeners } from "./survey-events.ts";

export interface SurveyOptions {
  /** BCP 47. Default: the page's language, else English. */
  locale?: string | undefined;
  theme?: ThemeConfig | undefined;
  /** A popup in this corner, in the reading direction. Default: in the page, inside the element. */
  corner?: "start" | "end" | undefined;
  /** What is known of the page, for conditions, piped texts and questions about products; `order.id` is the order that the answers are about. */
  facts?: SurveyFacts | undefined;
  /** Keeps an unfinished survey over a reload. Default: nothing is kept. */
  memory?: Pick<SurveyContext["memory"], "get" | "set"> | undefined;
  /** Told of what happens. */
  on?: SurveyListeners;
}

export interface MountedSurvey {
  /** Changes the language; answers stay. */
  setLocale(locale: string): void;
  destroy: Undo;
}

/** A survey without the tag: no event core, no network, no storage but `memory`. Rejects with an `Error` that says what is wrong with `content`. */
export async function mountSurvey(element: HTMLElement, content: Content, options: SurveyOptions = {}): Promise<MountedSurvey> {
  const { theme = "auto", corner, facts = {}, on = {} } = options;
  const memory = options.memory ?? { get: async () => undefined, set: async () => false };
  let locale = options.locale ?? (element.ownerDocument.documentElement.lang || "en");
  let changed = () => {};
  let unmount: Undo | undefined;
  const tracked: { [Name in keyof WidgetEvents]?: (data: WidgetEvents[Name]) => void } = {
    campaign_shown: (data) => on.shown?.(data),
    survey_answered: (data) => on.answered?.(data),
    survey_completed: (data) => on.completed?.(data),
  };
  unmount = await mount(element, {
    campaign: { id: "survey", widget: "survey", status: "live", content, placement: corner ? { corner } : { as: "inline" } },
    get locale() {
      return locale;
    },
    theme,
    facts,
    evaluate: (condition, extra) => evaluateCondition(condition, { ...facts, ...extra }),
    on(name, listener) {
      if (name === "locale") changed = () => listener();
      return () => {
        changed = () => {};
      };
    },
    async track(name, data) {
      tracked[name]?.(data);
      return "dropped";
    },
    memory: { ...memory, update: async (key, make) => memory.set(key, make(await memory.get(key))) },
    close(reason) {
      unmount?.();
      if (reason === "snoozed") on.paused?.({ reason });
      else on.dismissed?.({ reason });
    },
    onAside: () => on.paused?.({ reason: "aside" }),
  });
  return {
    setLocale(next) {
      locale = next;
      changed();
    },
    destroy: unmount,
  };
}
