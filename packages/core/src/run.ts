import type { EventContext, Json } from "./events/event.ts";
import type { Campaign } from "./schema/campaign.ts";
import type { WidgetContext } from "./widget.ts";

/** What a campaign is shown with, fixed at its trigger. */
export interface Run {
  campaign: Campaign;
  variant?: string | undefined;
  context: EventContext;
  /** The address asked for the arm: seen, but no figure of the experiment. */
  forced?: boolean;
  /** Continues a survey that a page load cut off: it was counted before. */
  resumed?: boolean;
}

/** A run in its experiment's arm, which may be held out. */
export type AssignedRun = Run & { held: boolean };

export type Params = { [key: string]: Json };
export type Close = WidgetContext["close"];
