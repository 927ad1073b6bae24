import type { Problem } from "./problem.ts";
import { showValue } from "./show-value.ts";

/** Whether any page's path can fit a pattern: it begins at the host's root, and is encoded as addresses are. */
export function checkPathPattern(pattern: string, path: string): Problem[] {
  const found = showValue(pattern);
  if (!/^[/*]/.test(pattern)) return [{ path, expected: 'a path from "/", or "*" and its end', found, level: "warning" }];
  // What was copied from the address bar is encoded already.
  const encoded = encodeURI(pattern).replace(/%25/g, "%");
  return encoded === pattern ? [] : [{ path, expected: `"${encoded}", as browsers write it`, found, level: "warning" }];
}
