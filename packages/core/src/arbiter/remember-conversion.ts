import type { NorenEvent } from "../events/event.ts";
import type { Campaign } from "../schema/campaign.ts";
import { type ArbiterMemory, patch } from "./memory.ts";
import { type Limits, scopesOf } from "./scopes.ts";

/** The memory after an event by which purposes may be served, the very same where none is: a campaign's own event is about that one, with its widget's and the overall limits; the page's is about all. */
export function rememberConversion(
  memory: ArbiterMemory,
  config: Limits & { campaigns: readonly Campaign[] },
  { name, campaign, at }: Pick<NorenEvent, "name" | "campaign" | "at">,
): ArbiterMemory {
  let next = memory;
  for (const each of config.campaigns)
    for (const [scope, { stopAfter }] of scopesOf(each, config))
      if (stopAfter?.includes(name) && (campaign ?? each.id) === each.id) next = patch(next, [scope], () => ({ done: at, open: "" }));
  return next;
}
