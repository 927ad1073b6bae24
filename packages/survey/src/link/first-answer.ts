import type { Json } from "@noren/core";

/** From where to where a first answer may be pressed in an e-mail, by the type of the question. Questions are not looked at before this. */
function rangeOf({ type, steps, from, to }: { [key: string]: unknown }): readonly [from: number, to: number] {
  switch (type) {
    case "nps":
      return [0, 10];
    case "csat":
    case "emoji":
      return [1, 5];
    case "ces":
      return [1, 7];
    case "thumbs":
      return [0, 1];
    case "stars":
      return [1, Number(steps ?? 5)];
    case "number":
      return [Number(from ?? 1), Number(to ?? 5)];
    default:
      return [1, 0];
  }
}

/** A fresh state with a score chosen in its first question, where that has such a step; else the state as it was. */
export function chooseFirst(content: unknown, fresh: Json | undefined, score: number | undefined): Json | undefined {
  const { questions = [{ type: "nps" }] } = Object(content);
  const { path, drafts } = Object(fresh);
  if (score === undefined || !Array.isArray(path) || !Array.isArray(drafts)) return fresh;
  const first = Number(path[0]);
  const [from, to] = rangeOf(Object(questions[first]));
  if (score < from || score > to) return fresh;
  const chosen: Json[] = drafts.map((draft: Json, index) => (index === first ? score : draft));
  return { ...Object(fresh), drafts: chosen };
}
