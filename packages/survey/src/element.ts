import type { DismissReason, ThemeConfig, WidgetEvents } from "@noren/core";
import { type MountedSurvey, mountSurvey } from "./mount-survey.ts";
import type { SurveyFacts } from "./questions/question-type.ts";
import type { Content } from "./schema.ts";

/** What `<noren-survey>` takes as properties; `locale` is an attribute too. */
export interface SurveyElement extends HTMLElement {
  /** What is asked; nothing is drawn until it is set, and another content begins anew. */
  content: Content | undefined;
  /** BCP 47. Default: the page's language. A change keeps the answers. */
  locale: string | undefined;
  theme: ThemeConfig | undefined;
  facts: SurveyFacts | undefined;
}

/** Data of the events that the element dispatches, each as `CustomEvent.detail`. They bubble, and cross shadow roots. */
export interface SurveyElementEvents {
  "noren-survey-shown": WidgetEvents["campaign_shown"];
  "noren-survey-answered": WidgetEvents["survey_answered"];
  "noren-survey-completed": WidgetEvents["survey_completed"];
  /** Put off: "not now". */
  "noren-survey-paused": { reason: DismissReason };
  "noren-survey-dismissed": { reason: DismissReason };
  /** What is wrong with `content`. */
  "noren-survey-error": { message: string };
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
    #tell<Name extends keyof SurveyElementEvents>(event: Name, detail: SurveyElementEvents[Name]) {
      this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
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
      try {
        const mounted = await mountSurvey(place, content, {
          locale: this.#language(),
          ...(this.#theme !== undefined && { theme: this.#theme }),
          ...(this.#facts !== undefined && { facts: this.#facts }),
          on: {
            campaign_shown: (data) => this.#tell("noren-survey-shown", data),
            survey_answered: (data) => this.#tell("noren-survey-answered", data),
            survey_completed: (data) => this.#tell("noren-survey-completed", data),
          },
          onClose: (reason) => this.#tell(reason === "snoozed" ? "noren-survey-paused" : "noren-survey-dismissed", { reason }),
        });
        if (mine === this.#begun) this.#mounted = mounted;
        else mounted.destroy();
      } catch (error) {
        if (mine === this.#begun) this.#tell("noren-survey-error", { message: `${error}` });
      }
    }
  }

  customElements.define(name, Element);
}
