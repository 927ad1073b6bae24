/**
 * The text of a configuration with one campaign more, at the end of `campaigns`. All else stays as it was written; the new part is indented
 * as the file is. Undefined where the text has no list `campaigns`.
 */
export function insertCampaign(text: string, campaign: object): string | undefined {
  const list = campaignsOf(text);
  if (!list) return undefined;
  const line = text.includes("\r\n") ? "\r\n" : "\n";
  const unit = /\n([ \t]+)"/.exec(text)?.[1] ?? "  ";
  const lines = JSON.stringify(campaign, null, unit).split("\n");
  const part = lines.map((each) => `${unit}${unit}${each}`).join(line);
  const before = text.slice(0, list.end).trimEnd();
  const comma = before.length > list.start ? "," : "";
  return `${before}${comma}${line}${part}${line}${unit}${text.slice(list.end)}`;
}

/** From behind the opening bracket of the outermost `campaigns` to its closing one. The text has to be JSON. */
function campaignsOf(text: string): { start: number; end: number } | undefined {
  const tokens = /"(?:[^"\\]|\\.)*"|[[\]{}]/g;
  let depth = 0;
  let start: number | undefined;
  let key = "";
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const [found] = token;
    if (found[0] === '"') {
      if (depth === 1) key = found;
    } else if (found === "{" || found === "[") {
      depth += 1;
      if (found === "[" && depth === 2 && key === '"campaigns"') start = tokens.lastIndex;
    } else {
      depth -= 1;
      if (depth === 1 && start !== undefined) return { start, end: token.index };
    }
  }
  return undefined;
}
