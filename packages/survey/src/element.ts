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
    #content: Content | undefined;
    #theme: ThemeConfig | undefined;
    #facts: SurveyFacts | undefined;
    #corner: SurveyOptions["corner"];
    #memory: SurveyOptions["memory"];
    #mounted: MountedSurvey | undefined;
    /** Counts beginnings: one that was overtaken ends itself. */
    #begun = 0;

    get content() {
      return this.#content;
    }
    set content(content) {
      this.#content = content;
      this.#begin();
    }
    get theme() {
      return this.#theme;
    }
    set theme(theme) {
      this.#theme = theme;
      this.#begin();
    }
    get facts() {
      return this.#facts;
    }
    set facts(facts) {
      this.#facts = facts;
      this.#begin();
    }
    get corner() {
      return this.#corner;
    }
    set corner(corner) {
      this.#corner = corner;
      this.#begin();
    }
    get memory() {
      return this.#memory;
    }
    set memory(memory) {
      this.#memory = memory;
      this.#begin();
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
        if (mine === this.#begun && this.isConnected && this.#content) void this.#mount(mine, this.#content);
      });
    }
    async #mount(mine: number, content: Content) {
      // Each in an element of its own: one that is on its way cannot meet the next.
      const place = this.ownerDocument.createElement("div");
      this.replaceChildren(place);
      const locale = this.#language();
      try {
        const mounted = await mountSurvey(place, content, {
          locale,
          ...(this.#theme !== undefined && { theme: this.#theme }),
          ...(this.#facts !== undefined && { facts: this.#facts }),
          ...(this.#corner !== undefined && { corner: this.#corner }),
          ...(this.#memory !== undefined && { memory: this.#memory }),
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
