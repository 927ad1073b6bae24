import type { Undo } from "@noren/core";
import type { Content } from "../schema.ts";

/**
 * How a survey stands on the page: its rules, and what it does once the box is there. The box has the classes `pop`, `start` or `end`, and
 * `peek` while the survey is not open, with `pill` once it was put aside; `inline` in the page.
 */
export interface Layout {
  readonly style?: string;
  /** What it stands in: a modal dialog has the browser's own element. */
  readonly box?: "dialog";
  /** Always there: begins put aside, and is put aside again in place of being closed. */
  readonly stays?: boolean;
  /** On the button that opens it. Left out: the usual word. */
  readonly answer?: string;
  /** Follows the page for as long as the box stands; `onClose` is told when the shopper closed it by a way of the layout's own. */
  attach?(box: HTMLElement, onClose: () => void): Undo;
}

/** The layout of a content in one language (BCP 47); without a corner it stands in the page. */
export type MakeLayout = (content: Content, locale: string, corner: string | undefined) => Layout;
