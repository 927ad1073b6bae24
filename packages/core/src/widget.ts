import type { DismissReason, WidgetEvents } from "./events/catalogue.ts";
import type { Json, NorenEvent, Receipt } from "./events/event.ts";
import type { Facts } from "./facts/facts.ts";
import type { Campaign, Condition } from "./schema/campaign.ts";
import type { ThemeConfig } from "./schema/config.ts";

/** Ends what was begun: removes a listener, a node, a widget. Safe to call twice. */
export type Undo = () => void;

/** What a widget is called with: all it may know and do. */
export interface WidgetContext {
  /** The envelope, with the experiment's arm already in `content`. */
  readonly campaign: Campaign;
  /** Resolved language, BCP 47, such as `en` or `ja`. */
  readonly locale: string;
  readonly theme: ThemeConfig;
  /** What is known now; a new object after each change. */
  readonly facts: Facts;
  /** Parameters of `mount`, or of the element's attributes for inline campaigns. */
  readonly params: { readonly [key: string]: Json };
  /** Events of the page and of other widgets; `"facts"` and `"locale"` tell that those changed. */
  on(name: string, listener: (event: NorenEvent) => void): Undo;
  track<Name extends keyof WidgetEvents>(name: Name, data: WidgetEvents[Name]): Promise<Receipt>;
  evaluate(condition: Condition, extra?: { [key: string]: Json }): boolean;
  /** JSON kept for this campaign on this device, 8 kB in all. Reads `undefined` and keeps nothing until storage is granted. */
  readonly memory: {
    get(key: string): Promise<Json | undefined>;
    /** False when it could not be kept. `undefined` removes. */
    set(key: string, value: Json | undefined): Promise<boolean>;
    /** Keeps what `make` makes of what is kept, in one transaction over all tabs: how a thing is claimed. As `set` otherwise; `make` may run more than once. */
    update(key: string, make: (kept: Json | undefined) => Json | undefined): Promise<boolean>;
  };
  /** Mounts another widget by name into an element, for this campaign. */
  mount(widget: string, element: HTMLElement, params?: { [key: string]: Json }): Promise<Undo>;
  /** A static file of `noren build`, by its name relative to the configuration's `data`, parsed as JSON. Rejects with `LoadError`. */
  load(file: string): Promise<Json>;
  /** The merchant's adapter to their store, where there is one. */
  readonly store?: StoreAdapter;
  /** Asks the collector: `POST /v1/ask/<path>` with JSON. */
  ask(path: string, body: Json): Promise<Json>;
  /** Ends the campaign: tracks `campaign_dismissed` with the reason, then unmounts. */
  close(reason: DismissReason): void;
}

export interface StoreAdapter {
  addToCart?(id: string, quantity: number): Promise<void>;
  applyCoupon?(code: string): Promise<void>;
}

/** The module that a widget's chunk exports. */
export interface WidgetModule {
  /**
   * Renders into `element`, an empty element that the core owns (in the page's body for popups and launchers, in the place for inline
   * ones), and tracks `campaign_shown` once visible. Returns its undo, which leaves `element` as it was.
   */
  mount(element: HTMLElement, ctx: WidgetContext): Undo | Promise<Undo>;
}
