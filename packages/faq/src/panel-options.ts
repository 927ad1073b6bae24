import type { Undo, WidgetContext } from "@noren/core";
import type { VNode } from "preact";
import type { Strings } from "./locales/strings.ts";
import type { Content } from "./schema.ts";

export interface PanelOptions {
  ctx: WidgetContext;
  content: Content;
  strings: Strings;
  root: ShadowRoot;
  /** Renders the view again. */
  paint: () => void;
  /** Left out for a panel in the page, which has no launcher and is never closed. */
  onClose?: () => void;
}

export interface Panel {
  render(): VNode;
  /** Begins to load the questions, unless that was begun. */
  load(): void;
  /** Opens the dialog and gives the search field focus. It must have been rendered. */
  open(): void;
  /** Closes the dialog; what was typed stays. */
  close(): void;
  /** Shows the questions of another language as soon as they are here. */
  setStrings(strings: Strings): void;
  /** Opens the answer to a question by its id, in its category. */
  ask(question: string): void;
  destroy: Undo;
}
