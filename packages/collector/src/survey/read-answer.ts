import type { Json } from "@noren/core/events";
import { isCesAnswer, isCsatAnswer, isNpsAnswer, isStep } from "@noren/survey/stats";
import * as z from "zod";
import { kindOf } from "./answer-kinds.ts";

/** Why an answer counts in no figure: a way out that was chosen, a field left or made empty, or a value that is none of its question's. */
export type Skipped = "not-applicable" | "prefer-not-to-say" | "empty" | "misfit";

export interface ReadAnswer {
  /** Left out of an answer that counts. */
  skipped?: Skipped;
  /** What the figures are made of, where the answer is a number: 1 and 0 for yes and no. */
  value?: number;
  /** What the shopper wrote, where it is words. */
  words?: string;
}

export interface GivenAnswer {
  type: string;
  answer: Json;
  /** Number of steps. */
  scale?: number | undefined;
  /** Of the question, such as `2.0` of a CES. */
  version?: string | undefined;
}

const wayOut = z.object({ skipped: z.enum(["not-applicable", "prefer-not-to-say"]) });
/** A choice that the shopper named in words of their own. */
const ownChoice = z.object({ other: z.string() });
const choice = z.union([z.string(), ownChoice]);
const choices = z.array(choice);
const ids = z.array(z.string());
const cells = z.record(z.string(), z.string());
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** Looks at an answer as the question's type wants it. */
export function readAnswer(given: GivenAnswer): ReadAnswer {
  const { answer, type } = given;
  const out = wayOut.safeParse(answer);
  if (out.success) return { skipped: out.data.skipped };
  if (isEmpty(answer)) return { skipped: "empty" };
  switch (kindOf(type)) {
    case "scale":
      return isOnScale(given) ? { value: Number(answer) } : { skipped: "misfit" };
    case "number":
      return typeof answer === "number" ? { value: answer } : { skipped: "misfit" };
    case "switch":
      return answer === true || answer === 1 ? { value: 1 } : answer === false || answer === 0 ? { value: 0 } : { skipped: "misfit" };
    case "choice":
      return readChoice(answer);
    case "ranking":
      return fit(ids.safeParse(answer).success);
    case "matrix":
      return fit(cells.safeParse(answer).success);
    case "date":
      return fit(day.safeParse(answer).success);
    case "words":
      return typeof answer === "string" ? { words: answer.trim() } : { skipped: "misfit" };
    case "contact":
      return fit(typeof answer === "string");
    case "other":
      return {};
  }
}

function readChoice(answer: Json): ReadAnswer {
  const chosen = choices.safeParse(Array.isArray(answer) ? answer : [answer]);
  if (!chosen.success) return { skipped: "misfit" };
  const words = chosen.data.flatMap((each) => (typeof each === "string" ? [] : each.other.trim() || [])).join("\n");
  return words === "" ? {} : { words };
}

function isOnScale({ type, answer, scale, version }: GivenAnswer): boolean {
  if (type === "nps") return isNpsAnswer(answer);
  // Scales of 5 and 7 points are never mixed.
  if (type === "csat") return isCsatAnswer(answer) && (scale ?? 5) === 5;
  // In version 1.0 low was good.
  if (type === "ces") return isCesAnswer(answer) && (version ?? "2.0") === "2.0";
  return isStep(answer, 1, scale ?? (type === "emoji" ? 5 : 10));
}

function isEmpty(answer: Json): boolean {
  if (typeof answer === "string") return answer.trim() === "";
  return answer === null || (typeof answer === "object" && Object.keys(answer).length === 0);
}

function fit(fits: boolean): ReadAnswer {
  return fits ? {} : { skipped: "misfit" };
}
