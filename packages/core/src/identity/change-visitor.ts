import { emptyMemory } from "../arbiter/memory.ts";
import { EVENTS } from "../delivery/records.ts";
import type { Json } from "../events/event.ts";
import type { JournalChange } from "../journal.ts";
import { touched, touchOf } from "./touch.ts";
import { newVisitor } from "./visitor.ts";

type Work = (change: JournalChange) => void;

/** Joins the merchant's own id and traits to the visitor. */
export const identify =
  (user: string, traits: { [key: string]: Json } | undefined): Work =>
  ({ save, visitor }) =>
    save({ ...visitor, user, traits: { ...visitor.traits, ...traits } });

/** Begins with a new visitor, who has seen this page. Events that wait to be sent stay. */
export const reset =
  (uuid: () => string, now: () => number): Work =>
  ({ only, save, remember }) => {
    only(EVENTS);
    save({ ...newVisitor(uuid, now()), pages: 1 });
    remember(emptyMemory);
  };

/** Remembers how the visitor came to this page. */
export const arrive =
  ({ document, location }: Window, now: () => number): Work =>
  ({ visitor, save }) =>
    save(touched(visitor, touchOf(document.referrer, location, now())));
