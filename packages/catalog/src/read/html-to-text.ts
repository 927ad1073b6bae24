import { Parser } from "htmlparser2";

const SILENT = new Set(["script", "style", "template", "noscript", "iframe", "object", "svg", "head", "title"]);
const INLINE = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "bdo",
  "cite",
  "code",
  "em",
  "font",
  "i",
  "mark",
  "s",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "u",
]);

/** The text of an HTML fragment on one line: tags gone, entities read, blocks parted by a space, scripts and styles left out. */
export function htmlToText(html: string): string {
  let text = "";
  const silent: string[] = [];
  const parser = new Parser({
    onopentag(name) {
      if (SILENT.has(name)) silent.push(name);
      if (!INLINE.has(name)) text += " ";
    },
    ontext(part) {
      if (silent.length === 0) text += part;
    },
    onclosetag(name) {
      if (silent.at(-1) === name) silent.pop();
      if (!INLINE.has(name)) text += " ";
    },
  });
  parser.end(html);
  return text.replace(/\s+/gu, " ").trim();
}
