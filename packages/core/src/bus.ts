import type { NorenEvent } from "./events/event.ts";
import type { Undo } from "./widget.ts";

export type Listener = (event: NorenEvent) => void;

export interface Bus {
  /** Hears events of one name, or all with `"*"`. */
  on(name: string, listener: Listener): Undo;
  emit(event: NorenEvent): void;
}

/** Tells each listener of an event, in the order they came. One that throws is reported and keeps nobody else from hearing. */
export function createBus(onError: (error: unknown) => void): Bus {
  const listeners = new Map<string, Set<Listener>>();
  return {
    on(name, listener) {
      // A wrapper of its own lets one function listen twice and be undone once.
      const entry: Listener = (event) => listener(event);
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(entry));
      return () => set.delete(entry);
    },
    emit(event) {
      for (const listener of [...(listeners.get(event.name) ?? []), ...(listeners.get("*") ?? [])]) {
        try {
          listener(event);
        } catch (error) {
          onError(error);
        }
      }
    },
  };
}
