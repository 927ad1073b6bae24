const starts = /^<!-- part: (.+?) -->$/gm;
const end = "<!-- /part -->";

/**
 * A text in which each `<!-- part: name -->` … `<!-- /part -->` holds the part of its name.
 * @throws Error for a part that is not known, not closed, or nowhere in the text.
 */
export function fillParts(text: string, parts: { readonly [name: string]: string }): string {
  const wanted = new Set(Object.keys(parts));
  let filled = "";
  let from = 0;
  for (const { 0: marker, 1: name = "", index } of text.matchAll(starts)) {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    const to = text.indexOf(end, index);
    if (part === undefined) throw new Error(`expected one of the parts ${Object.keys(parts).join(", ")}, found "${name}"`);
    if (to < 0) throw new Error(`expected ${end} after ${marker}, found none`);
    filled += `${text.slice(from, index)}${marker}\n\n${part}\n\n`;
    from = to;
    wanted.delete(name);
  }
  if (wanted.size > 0) throw new Error(`expected a place for each part, found none for ${[...wanted].join(", ")}`);
  return filled + text.slice(from);
}
