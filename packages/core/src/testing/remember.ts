import { afterShown } from "../arbiter/after-shown.ts";
import { type ArbiterMemory, afterDismissed, afterOpen, type Note, patch } from "../arbiter/memory.ts";
import { noteConversion } from "../arbiter/note-conversion.ts";
import { scopeNames } from "../arbiter/scopes.ts";
import type { DismissReason } from "../events/catalogue.ts";
import type { Campaign } from "../schema/campaign.ts";

/** The memory after an interrupting campaign took its slot. */
export const rememberShown = (memory: ArbiterMemory, campaign: Campaign, session: string, now: number, held = false): ArbiterMemory =>
  patch(memory, scopeNames(campaign), afterShown(session, now, held));

/** The memory after a campaign ended. */
export const rememberDismissed = (memory: ArbiterMemory, campaign: Campaign, reason: DismissReason, now: number): ArbiterMemory =>
  patch(memory, scopeNames(campaign), afterDismissed(reason, now));

/** The memory once a campaign holds something that a page load must not lose. */
export const rememberOpen = (memory: ArbiterMemory, id: string, session: string): ArbiterMemory => patch(memory, [id], afterOpen(session));

type Conversion = Parameters<typeof noteConversion>;

/** The memory after an event by which purposes may be served; the very same where none is. */
export function rememberConversion(memory: ArbiterMemory, config: Conversion[1], event: Conversion[2]): ArbiterMemory {
  let after = memory;
  const note: Note = (scopes, change) => {
    after = patch(after, scopes, change);
  };
  noteConversion(note, config, event);
  return after;
}
