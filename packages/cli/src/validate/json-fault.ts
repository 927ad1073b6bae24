const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none inside of a text
const SCALAR = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a text stops being JSON, as an index; its length where only its end is missing. `JSON.parse` does not always tell. */
export function jsonFault(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const takeChar = (char: string): boolean => {
    take(SPACE);
    if (text[at] !== char) return false;
    at += 1;
    return true;
  };
  const entries = (end: string, entry: () => boolean): boolean => {
    if (takeChar(end)) return true;
    do {
      if (!entry()) return false;
    } while (takeChar(","));
    return takeChar(end);
  };
  const key = (): boolean => {
    take(SPACE);
    return text[at] === '"' && take(SCALAR) !== undefined && takeChar(":");
  };
  const value = (): boolean => {
    if (takeChar("{")) return entries("}", () => key() && value());
    if (takeChar("[")) return entries("]", value);
    return take(SCALAR) !== undefined;
  };
  if (value()) take(SPACE);
  return at;
}
