import { isTraversal, parse } from "css-what";

/** Whether a text can be read as a CSS selector. */
export function isSelector(selector: string): boolean {
  try {
    const lists = parse(selector);
    // The parser lets a selector end with a combinator, which browsers do not.
    const whole = lists.every((parts) => [parts[0], parts.at(-1)].every((part) => part && !isTraversal(part)));
    return lists.length > 0 && whole;
  } catch {
    return false;
  }
}
