import type { Campaign, Facts, Json, ThemeConfig, Undo, WidgetContext, WidgetEvents } from "@noren/core";
import { mount } from "./mount.tsx";
import type { Content } from "./schema.ts";

export interface FaqOptions {
  content?: Content;
  /** BCP 47. Default: the document's language. */
  locale?: string;
  /** Default `auto`. */
  theme?: ThemeConfig;
  /** The panel in the element itself, without a launcher. Default false. */
  inline?: boolean;
  /** Corner of the launcher, in the reading direction. Default `end`. */
  corner?: "start" | "end";
  /** Id of a question to open with. */
  question?: string;
  /** Reads a file of `noren build` by its name, such as `faq/en.json`, parsed. */
  load: (file: string) => Promise<Json>;
  /** Hears what is searched, opened, rated, and when the store is contacted. */
  onEvent?: <Name extends keyof WidgetEvents>(name: Name, data: WidgetEvents[Name]) => void;
}

/** Mounts the FAQ without the tag and without a core: events go to a callback. Rejects as `mount` does. */
export function mountFaq(element: HTMLElement, options: FaqOptions): Promise<Undo> {
  const { content = {}, load, inline = false, corner = "end", question, onEvent } = options;
  const { ownerDocument: document } = element;
  const language = document.documentElement.lang;
  const campaign: Campaign = {
    id: "faq",
    widget: "faq",
    status: "live",
    placement: inline ? { as: "inline" } : { as: "asked", corner },
    content,
  };
  const facts: Facts = {
    page: { type: "other", url: "", path: "", title: document.title, language, referrer: "", fromSearch: false },
    device: { type: "desktop" },
    consent: { storage: false, analytics: false, personalisation: false, marketing: false },
  };
  const alone = () => Promise.reject(new Error("expected a core, found none: this FAQ was mounted by itself"));
  const context: WidgetContext = {
    campaign,
    locale: options.locale ?? (language || "en"),
    theme: options.theme ?? "auto",
    facts,
    params: question === undefined ? {} : { question },
    on: () => () => {},
    async track(name, data) {
      onEvent?.(name, data);
      return "dropped";
    },
    evaluate: () => false,
    memory: { get: async () => undefined, set: async () => false, update: async () => false },
    mount: alone,
    load,
    ask: alone,
    close() {},
  };
  return mount(element, context);
}
