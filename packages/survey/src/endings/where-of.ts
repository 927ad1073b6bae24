import type { Json } from "@noren/core";
import { isRecord } from "../read-content.ts";

type Answers = { [question: string]: Json };

/**
 * A condition with answers in place of `"{answers.<question>}"`: a choice's id, a list of ids where several were chosen, a number where the id is one.
 * What asks for an answer that was not given is left out, so it stands in no product's way.
 */
export function whereOf(where: unknown, answers: Answers): Json | undefined {
  if (typeof where === "string") {
    const [, question] = /^\{answers\.([\w-]+)\}$/.exec(where) ?? [];
    return question === undefined ? where : asValue(answers[question]);
  }
  if (Array.isArray(where)) {
    // An answer of several choices in a list is several values.
    const values = where.flatMap((each) => whereOf(each, answers) ?? []);
    return where.length > 0 && values.length === 0 ? undefined : values;
  }
  if (!isRecord(where)) return typeof where === "number" || typeof where === "boolean" ? where : null;
  const parts = Object.entries(where).flatMap(([key, value]): [string, Json][] => {
    const filled = whereOf(value, answers);
    return filled === undefined ? [] : [[key, filled]];
  });
  return parts.length === 0 && Object.keys(where).length > 0 ? undefined : Object.fromEntries(parts);
}

function asValue(answer: Json | undefined): Json | undefined {
  if (Array.isArray(answer)) return answer.flatMap((one) => asValue(one) ?? []);
  // The shopper's own words choose nothing.
  if (answer === undefined || answer === null || typeof answer === "object" || answer === "") return undefined;
  return typeof answer === "string" && /^\d+$/.test(answer) ? Number(answer) : answer;
}
