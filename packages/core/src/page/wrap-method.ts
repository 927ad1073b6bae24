import { attempt } from "../attempt.ts";
import type { Undo } from "../widget.ts";

/**
 * Tells the parameters of each call of a method, after it was carried out. The undo takes the wrapper off while it is still on top; otherwise
 * the wrapper stays and passes through.
 */
export function wrapMethod<Name extends string, Given extends unknown[], Result>(
  target: Record<Name, (...given: Given) => Result>,
  name: Name,
  tell: (given: Given) => void,
): Undo {
  const original = target[name];
  let active = true;
  const wrapper = (...given: Given): Result => {
    const result = original.apply(target, given);
    // At once, and whatever happens here, the page's own work goes on.
    if (active) attempt(() => tell(given));
    return result;
  };
  target[name] = wrapper;
  return () => {
    active = false;
    if (target[name] !== wrapper) return;
    // The original usually sits on the prototype: no own property is left behind.
    Reflect.deleteProperty(target, name);
    if (target[name] !== original) target[name] = original;
  };
}
