import type { Undo } from "@noren/core";

/** What a layout may know of the survey that stands in it. */
export interface LayoutOptions {
  /** CSS selector of the element to stand beside. */
  beside: string | undefined;
  /** The shopper closed it by a way of the layout's own. */
  onClose(): void;
}

/** How a popup stands on the page: the class `layout` on its box, its rules, and what it does once the box is there. */
export interface Layout {
  readonly style?: string;
  /** A dialog that keeps everything else out of reach while it is open. */
  readonly modal?: boolean;
  /** Follows the page for as long as the box stands. */
  attach?(box: HTMLElement, options: LayoutOptions): Undo;
}
