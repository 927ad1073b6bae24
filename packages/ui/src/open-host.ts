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
  /** Only fixed boxes are inside, so nothing that the page's rules say of the element may reach them. Not for inline places, whose box the page reserves. */
  popup?: boolean;
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
export function openHost(element: HTMLElement, { styles, theme, locale, popup }: HostOptions): Host {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const wrapper = document.createElement("div");
  wrapper.className = "noren";
  const setLocale = (next: string) => {
    wrapper.lang = next;
    wrapper.dir = direction(next);
    // The base style's "all: initial" undoes what the attribute tells the line breaker and the choice of Han glyphs.
    wrapper.style.setProperty("-webkit-locale", JSON.stringify(next));
  };
  setLocale(locale);
  const sheet = new CSSStyleSheet();
  const shield = popup
    ? ":host,:host::backdrop{all:initial!important}"
    : ".noren{background:var(--ground);box-shadow:0 0 0 8px var(--ground)}";
  sheet.replaceSync(baseStyle + styles + shield + themeSheet(element, root, theme));
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(wrapper);
  if (popup && element.isConnected) {
    // In front of every layer of the page, and free of what the page's body does to fixed boxes.
    element.popover = "manual";
    element.showPopover?.();
  }
  // To the page's own listeners, what happens in here happens to the element as a whole: a shortcut of one key would be pressed by typing.
  for (const type of ["keydown", "keypress", "keyup", "focusin"]) wrapper.addEventListener(type, (event) => event.stopPropagation());
  // Themes hide what is empty.
  const filler = new Text(" ");
  if (!element.firstChild) element.append(filler);
  return {
    root,
    render: (view) => render(view, wrapper),
    setLocale,
    destroy() {
      render(null, wrapper);
      wrapper.remove();
      filler.remove();
      if (popup) element.popover = null;
      root.adoptedStyleSheets = [];
    },
  };
}
