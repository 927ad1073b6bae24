import { attempt } from "./attempt.ts";
import type { NorenEvent } from "./events/event.ts";
import type { Undo } from "./widget.ts";

export type Listener = (event: NorenEvent) => void;

export interface Bus {
  /** Hears events of one name, or all with `"*"`. */
  on(name: string, listener: Listener): Undo;
  emit(event: NorenEvent): void;
}

/** Tells each listener of an event, in the order they came. One that throws shows in the console and keeps nobody else from hearing. */
export function createBus(): Bus {
  let entries: { name: string; listener: Listener }[] = [];
  return {
    on(name, listener) {
      const entry = { name, listener };
      entries = [...entries, entry];
      return () => {
        entries = entries.filter((other) => other !== entry);
      };
    },
    emit(event) {
      for (const { name, listener } of entries) {
        if (name === "*" || name === event.name) attempt(() => listener(event));
      }
    },
  };
}
