import type { NorenEvent } from "../events/event.ts";
import type { Campaign } from "../schema/campaign.ts";
import type { Note } from "./memory.ts";
import { type Limits, scopesOf } from "./scopes.ts";

/** Notes an event by which purposes may be served: a campaign's own event is about that one, with its widget's and the overall limits; the page's is about all. */
export function noteConversion(
  note: Note,
  config: Limits & { campaigns: readonly Campaign[] },
  { name, campaign, at }: Pick<NorenEvent, "name" | "campaign" | "at">,
): void {
  for (const each of config.campaigns)
    for (const [scope, { stopAfter }] of scopesOf(each, config))
      if (stopAfter?.includes(name) && (campaign ?? each.id) === each.id) note([scope], () => ({ done: at, open: "" }));
}
