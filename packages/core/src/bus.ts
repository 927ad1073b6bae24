import { attempt } from "./attempt.ts";
import type { NorenEvent } from "./events/event.ts";
import type { Undo } from "./widget.ts";

export type Listener = (event: NorenEvent) => void;

export interface Bus {
  /** Hears events of one name, or all with `"*"`. */
  on(name: string, listener: Listener): Undo;
  emit(event: NorenEvent): void;
  /** The first 200 events, for who comes late. */
  readonly past: readonly NorenEvent[];
}

const PAST = 200;

/** Tells each listener of an event, in the order they came. One that throws shows in the console and keeps nobody else from hearing. */
export function createBus(): Bus {
  const past: NorenEvent[] = [];
  const entries = new Set<{ name: string; listener: Listener }>();
  return {
    on(name, listener) {
      const entry = { name, listener };
      entries.add(entry);
      return () => entries.delete(entry);
    },
    past,
    emit(event) {
      if (past.length < PAST) past.push(event);
      // Who comes while it is told does not hear it.
      for (const { name, listener } of [...entries]) {
        if (name === "*" || name === event.name) attempt(() => listener(event));
      }
    },
  };
}
