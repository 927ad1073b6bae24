export const browserNames = ["chromium", "firefox", "webkit"] as const;

export type BrowserName = (typeof browserNames)[number];

/** How the browser presents itself to a page. A driver that cannot do one of these throws when it is asked to. */
export interface BrowserLook {
  /** BCP 47 tag of the shopper's own language. Default "en-US". */
  readonly locale?: string;
  /** Size of the viewport in CSS pixels. Default 1280 x 800. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Touch; in Chromium a phone's pixel density and its reading of the viewport's `meta`, too. Not in WebKit. */
  readonly phone?: boolean;
  /** Not in WebKit. */
  readonly dark?: boolean;
  /** Not in WebKit. */
  readonly reducedMotion?: boolean;
  /** Chromium only. */
  readonly forcedColors?: boolean;
}

export interface ConsoleMessage {
  /** "log", "warn", "error", ...; "uncaught" for an error that nobody caught. */
  readonly kind: string;
  readonly text: string;
}

export interface Browser {
  readonly name: BrowserName;
  /** Somebody with storage of their own, empty at first. */
  visitor(options?: VisitorOptions): Promise<Visitor>;
  close(): Promise<void>;
}

export interface VisitorOptions {
  /** Runs in every page and frame before their own scripts, whatever their content policy. Not in WebKit. */
  readonly script?: string;
}

export interface Visitor {
  /** One more tab, sharing this visitor's storage. */
  page(): Promise<Page>;
  /** Addresses that this visitor's tabs have asked for so far. Chromium only. */
  requests(): readonly string[];
  close(): Promise<void>;
}

export interface PageUsage {
  /** Bytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

export interface WaitOptions {
  /** Milliseconds until giving up. Default 10 000. */
  readonly timeout?: number;
}

/**
 * A tab. A selector is CSS and is looked for in the document and in every open shadow root, in tree order;
 * `a >>> b` looks for `b` within what `a` found. A function given to a page is sent there as text: it may use nothing from around it.
 */
export interface Page {
  /** Resolves after the load event. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  evaluate<Result>(work: () => Result): Promise<Awaited<Result>>;
  evaluate<Result, Argument>(work: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  /** Runs a whole script in the page, whatever its content policy. */
  inject(script: string): Promise<void>;
  /** Waits until there is such an element, then works on it. */
  on<Result>(selector: string, work: (element: HTMLElement) => Result): Promise<Awaited<Result>>;
  /** Rendered text of the first such element, waiting until there is one. */
  text(selector: string): Promise<string>;
  /** Whether such an element is there now and takes up room. */
  visible(selector: string): Promise<boolean>;
  /** Polls until the function gives something truthy, and resolves with that. */
  waitFor<Result>(work: () => Result, options?: WaitOptions): Promise<Awaited<Result>>;
  waitForVisible(selector: string, options?: WaitOptions): Promise<void>;
  waitForGone(selector: string, options?: WaitOptions): Promise<void>;
  /** Presses the main button over the element's centre, once it is in view, at rest and not covered. */
  click(selector: string, options?: WaitOptions): Promise<void>;
  /** Presses the main button over one element, moves over another, and lets go there. */
  draw(selector: string, to: string): Promise<void>;
  hover(selector: string, options?: WaitOptions): Promise<void>;
  /** Touches the element's centre; needs a browser opened with `phone`. */
  tap(selector: string, options?: WaitOptions): Promise<void>;
  /** Draws a finger over the middle of the page: `distance` px down, or up if negative, at `speed` px a second. Needs `phone`. Chromium only. */
  swipe(distance: number, speed: number): Promise<void>;
  /** Viewport coordinates in CSS pixels. */
  moveMouse(x: number, y: number): Promise<void>;
  /** Types into whatever has focus. */
  type(text: string): Promise<void>;
  /** One key with its modifiers, such as "Tab", "Shift+Tab", "Enter", "Escape", "ArrowDown" or "a". */
  press(key: string): Promise<void>;
  viewport(width: number, height: number): Promise<void>;
  /** PNG of the viewport. */
  screenshot(): Promise<Uint8Array>;
  /**
   * Kills the process that draws the page, as the system does where memory runs out; all that is left then is to close it. In Firefox those of all
   * the browser's pages. Not in WebKit.
   */
  crash(): Promise<void>;
  /** What the page holds once all garbage is collected. Chromium only. */
  usage(): Promise<PageUsage>;
  /** Makes the page's processor so many times slower. Chromium only. */
  throttle(times: number): Promise<void>;
  /** All messages so far. In WebKit only those since the page's load event. */
  console(): Promise<readonly ConsoleMessage[]>;
  close(): Promise<void>;
}
