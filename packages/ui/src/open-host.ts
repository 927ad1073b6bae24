import type { ThemeConfig } from "@noren/core";
import { type ComponentChild, render } from "preact";
import { baseStyle } from "./base-style.ts";
import { direction } from "./direction.ts";
import { themeSheet } from "./theme/theme-sheet.ts";

export interface HostOptions {
  /** The widget's own stylesheet, after the base. */
  styles: string;
  theme: ThemeConfig;
  /** BCP 47. */
  locale: string;
}

export interface Host {
  readonly root: ShadowRoot;
  render(view: ComponentChild): void;
  /** Sets language and reading direction; the view is not rendered again. */
  setLocale(locale: string): void;
  /** Unmounts the view and empties the shadow root. The element keeps its root: one cannot be taken off again. */
  destroy(): void;
}

/**
 * Opens a shadow root in `element` (or the one it has already), styled by the base, the widget's styles and the theme, which is read here,
 * once. Constructable stylesheets need no permission of a content policy.
 */
export function openHost(element: HTMLElement, { styles, theme, locale }: HostOptions): Host {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const wrapper = element.ownerDocument.createElement("div");
  wrapper.className = "noren";
  wrapper.part.add("noren");
  const setLocale = (next: string) => {
    wrapper.lang = next;
    wrapper.dir = direction(next);
  };
  setLocale(locale);
  root.adoptedStyleSheets = [baseStyle, styles, themeSheet(element, root, theme)].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.replaceChildren(wrapper);
  return {
    root,
    render: (view) => render(view, wrapper),
    setLocale,
    destroy() {
      render(null, wrapper);
      wrapper.remove();
      root.adoptedStyleSheets = [];
    },
  };
}
