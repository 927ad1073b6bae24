import { isTraversal, parse } from "css-what";
import type { Problem } from "./problem.ts";
import { showValue } from "./show-value.ts";

/** Whether a text can be read as a CSS selector. */
export function checkSelector(selector: string | undefined, path: string): Problem[] {
  if (selector === undefined) return [];
  try {
    const lists = parse(selector);
    // The parser lets a selector end with a combinator, which browsers do not.
    const whole = lists.every((parts) => [parts[0], parts.at(-1)].every((part) => part && !isTraversal(part)));
    if (lists.length > 0 && whole) return [];
  } catch {
    // Told below.
  }
  return [{ path, expected: "a CSS selector", found: showValue(selector) }];
}
