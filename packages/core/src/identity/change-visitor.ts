import { emptyMemory } from "../arbiter/memory.ts";
import { EVENTS, EVENTS_END } from "../delivery/records.ts";
import type { Json } from "../events/event.ts";
import type { JournalChange } from "../journal.ts";
import { touched, touchOf } from "./touch.ts";
import { newVisitor, type VisitorRecord } from "./visitor.ts";

type Work = (change: JournalChange) => void;

/** Joins the merchant's own id and traits to the visitor; another id keeps none of the traits of the one before. Throws for what no JSON can hold. */
export const identify = (user: string, traits: { [key: string]: Json } | undefined, toJson: (value: unknown) => string): Work => {
  // As JSON carries them, and before the transaction: one that fails takes all records to memory.
  const given: Pick<VisitorRecord, "traits"> = JSON.parse(toJson({ user, traits }));
  return ({ save, visitor }) => save({ ...visitor, ...given, traits: { ...(visitor.user === user && visitor.traits), ...given.traits } });
};

/** Begins with a new visitor, who has seen this page. Events that wait to be sent stay. */
export const reset =
  (uuid: () => string, now: () => number): Work =>
  ({ cut, save, remember }) => {
    cut("", EVENTS);
    cut(EVENTS_END, "\uffff");
    save({ ...newVisitor(uuid, now()), pages: 1 });
    remember(emptyMemory);
  };

/** Remembers how the visitor came to this page. */
export const arrive =
  ({ document, location }: Window, now: () => number): Work =>
  ({ visitor, save }) =>
    save(touched(visitor, touchOf(document.referrer, location, now())));
