import type { Undo } from "../widget.ts";

/** Listens to several events at once, passively. */
export function listen(target: EventTarget, names: string, listener: (event: Event) => void, capture = false): Undo {
  const options = { capture, passive: true };
  for (const name of names.split(" ")) target.addEventListener(name, listener, options);
  return () => {
    for (const name of names.split(" ")) target.removeEventListener(name, listener, options);
  };
}
