const LONGEST = 80;

/** A finding as one short line for a message. */
export function shorten(found: string): string {
  const line = found.replace(/\s+/gu, " ").trim();
  if (line === "") return "nothing";
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
