import { fold } from "@noren/search";

export interface Heading {
  text: string;
  id: string;
  /** What is wrong with an id that was written out. */
  fault?: string;
}

const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * Text and id of a heading. The id is the one written after it, as in `How long? {#return-window}`, else one made from the words, so that it
 * stays as long as they stay. Headings of one question in two languages need the same written id to be counted as one.
 */
export function readHeading(source: string): Heading {
  const [, text = "", written] = /^(.*?)\s*(?:\{#([^}]*)\})?\s*$/s.exec(source) ?? [];
  if (written === undefined) return { text, id: idOf(text) };
  if (idPattern.test(written)) return { text, id: written };
  return { text, id: idOf(text), fault: `Expected an id of small letters, digits and hyphens, found {#${written}}.` };
}

function idOf(text: string): string {
  const folded = fold(text).trim();
  const slug = folded.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  if (slug !== "" && !/[^\p{ASCII}]/u.test(folded.replace(/[^\p{L}\p{N}]/gu, ""))) return slug.slice(0, 64).replace(/-$/, "");
  return `q-${shortHash(folded)}`;
}

/** FNV-1a in 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/, over UTF-16 units. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < text.length; unit++) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0");
}
