import type { Undo } from "../widget.ts";

/** Listens to several events at once, passively. */
export function listen(target: EventTarget, names: string, listener: (event: Event) => void, capture = false): Undo {
  const listening = new AbortController();
  for (const name of names.split(" ")) target.addEventListener(name, listener, { capture, passive: true, signal: listening.signal });
  return () => listening.abort();
}
