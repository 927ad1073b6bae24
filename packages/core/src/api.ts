import type { Decision } from "./arbiter/arbiter.ts";
import type { Listener } from "./bus.ts";
import type { ConsentUpdate } from "./consent/state.ts";
import type { Environment } from "./environment.ts";
import type { CommerceEvents, WidgetEvent, WidgetEventName } from "./events/catalogue.ts";
import type { Json, NorenEvent, Receipt } from "./events/event.ts";
import type { Undo } from "./widget.ts";

/** What a developer adds. One that throws shows in the console and harms nobody: the event goes on without it. */
export interface Plugin {
  /** Sees every event before anyone hears of it: may give another in its place, or null to drop it. */
  before?(event: NorenEvent): NorenEvent | null | undefined;
  /** Sees what became of every event that was not dropped by a plug-in. */
  after?(event: NorenEvent, receipt: Receipt): void;
  /** Widgets that campaigns can name, each with a hyphen in its name. One of Noren's own names takes that widget's place. */
  widgets?: Environment["widgets"];
}

/** What `window.noren` is, and what the npm widgets take. */
export interface Noren {
  /** Resolves with what became of the event: on disk, in memory, or dropped. Never rejects. Commerce events have GA4's names and fields. */
  track<Name extends string>(name: Name extends keyof CommerceEvents ? never : Name, data?: { [key: string]: Json }): Promise<Receipt>;
  // The last, since TypeScript tells of the last what is wrong with it: the field that is missing, and not that a name is none.
  track<Name extends keyof CommerceEvents>(name: Name, data: CommerceEvents[Name]): Promise<Receipt>;
  /** Joins the merchant's own id and traits to this visitor, if storage is granted. */
  identify(id: string, traits?: { [key: string]: Json }): Promise<void>;
  /** Forgets who this is: a new visitor and session, no traits. Events that wait to be sent stay. */
  reset(): Promise<void>;
  consent(update: ConsentUpdate): void;
  /** Hears events by name, or all with `"*"`; `"facts"` and `"locale"` tell that those changed. Only what a widget tells has data of a known shape. */
  on<Name extends WidgetEventName>(name: Name, listener: (event: WidgetEvent<Name>) => void): Undo;
  on(name: string, listener: Listener): Undo;
  /** Adds a plug-in; the undo takes it out again, widgets that it has on the page stay until they end. */
  use(plugin: Plugin): Undo;
  show(campaign: string): void;
  close(campaign: string): void;
  /** For every campaign, why it may or may not show now. */
  explain(): Decision[];
  /** All that this device holds. */
  export(): Promise<unknown[]>;
  /** Deletes all that this device holds, and has the collector delete what it holds of this visitor. The visit goes on as somebody new. */
  forget(): Promise<void>;
  /** Takes everything off the page again. */
  destroy(): void;
}
