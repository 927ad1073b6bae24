import type { ThemeConfig } from "@noren/core";
import { type MountedSurvey, mountSurvey, type SurveyOptions } from "./mount-survey.ts";
import type { SurveyFacts } from "./questions/question-type.ts";
import type { Content } from "./schema.ts";
import type { SurveyEvents } from "./survey-events.ts";

/** What `<noren-survey>` takes as properties; `locale` is an attribute too. */
export interface SurveyElement extends HTMLElement {
  /** What is asked; nothing is drawn until it is set, and another content begins anew. */
  content: Content | undefined;
  /** BCP 47. Default: the page's language. A change keeps the answers. */
  locale: string | undefined;
  theme: ThemeConfig | undefined;
  facts: SurveyFacts | undefined;
  /** A popup in this corner, in the reading direction. Default: in the page, where the element stands. */
  corner: SurveyOptions["corner"] | undefined;
  /** Keeps an unfinished survey over a reload. Default: nothing is kept. */
  memory: SurveyOptions["memory"] | undefined;
}

/** The properties that begin a survey anew. */
type Given = Pick<SurveyElement, "content" | "theme" | "facts" | "corner" | "memory">;

interface Told extends SurveyEvents {
  /** What is wrong with `content`. */
  error: { message: string };
}

/**
 * The events that the element dispatches: those of `mountSurvey` by the same names, and `noren-survey-error`, with the data as `detail`. They
 * bubble, and cross shadow roots.
 */
export type SurveyElementEvents = { [Name in keyof Told as `noren-survey-${Name}`]: CustomEvent<Told[Name]> };

declare global {
  interface HTMLElementTagNameMap {
    "noren-survey": SurveyElement;
  }
  interface GlobalEventHandlersEventMap extends SurveyElementEvents {}
}

/**
 * Defines `<noren-survey>`, a survey in the page without the tag. Does nothing where it is defined already, and where there are no elements, such
 * as on a server. The element draws itself while it is in a document.
 */
export function defineSurveyElement(name = "noren-survey"): void {
  if (!("customElements" in globalThis) || customElements.get(name)) return;

  class Element extends HTMLElement implements SurveyElement {
    static observedAttributes = ["locale"];
    #given: Given = { content: undefined, theme: undefined, facts: undefined, corner: undefined, memory: undefined };
    #mounted: MountedSurvey | undefined;
    /** Counts beginnings: one that was overtaken ends itself. */
    #begun = 0;

    get content() {
      return this.#given.content;
    }
    set content(content) {
      this.#change({ content });
    }
    get theme() {
      return this.#given.theme;
    }
    set theme(theme) {
      this.#change({ theme });
    }
    get facts() {
      return this.#given.facts;
    }
    set facts(facts) {
      this.#change({ facts });
    }
    get corner() {
      return this.#given.corner;
    }
    set corner(corner) {
      this.#change({ corner });
    }
    get memory() {
      return this.#given.memory;
    }
    set memory(memory) {
      this.#change({ memory });
    }
    get locale() {
      return this.getAttribute("locale") ?? undefined;
    }
    set locale(locale) {
      if (locale === undefined) this.removeAttribute("locale");
      else this.setAttribute("locale", locale);
    }
    attributeChangedCallback() {
      this.#mounted?.setLocale(this.#language());
    }
    connectedCallback() {
      this.#begin();
    }
    disconnectedCallback() {
      this.#end();
    }

    #language() {
      return this.locale ?? (this.ownerDocument.documentElement.lang || "en");
    }
    #tell<Name extends keyof Told>(name: Name, detail: Told[Name]) {
      this.dispatchEvent(new CustomEvent(`noren-survey-${name}`, { detail, bubbles: true, composed: true }));
    }
    #change(change: Partial<Given>) {
      this.#given = { ...this.#given, ...change };
      this.#begin();
    }
    #end() {
      this.#begun += 1;
      this.#mounted?.destroy();
      this.#mounted = undefined;
    }
    /** Properties that are set in one go begin one survey. */
    #begin() {
      this.#end();
      const mine = this.#begun;
      queueMicrotask(() => {
        const { content, ...options } = this.#given;
        if (mine === this.#begun && this.isConnected && content) void this.#mount(mine, content, options);
      });
    }
    async #mount(mine: number, content: Content, options: Omit<Given, "content">) {
      // Each in an element of its own: one that is on its way cannot meet the next.
      const place = this.ownerDocument.createElement("div");
      this.replaceChildren(place);
      const locale = this.#language();
      try {
        const mounted = await mountSurvey(place, content, {
          ...options,
          locale,
          on: {
            shown: (data) => this.#tell("shown", data),
            answered: (data) => this.#tell("answered", data),
            paused: (data) => this.#tell("paused", data),
            completed: (data) => this.#tell("completed", data),
            dismissed: (data) => this.#tell("dismissed", data),
          },
        });
        if (mine !== this.#begun) return mounted.destroy();
        this.#mounted = mounted;
        // It may have changed while the parts were on their way.
        if (this.#language() !== locale) mounted.setLocale(this.#language());
      } catch (error) {
        if (mine === this.#begun) this.#tell("error", { message: `${error}` });
      }
    }
  }

  customElements.define(name, Element);
}
