import type { Localised } from "@noren/core";
import { shuffle } from "./shuffle.ts";

/** A question that lists choices. */
export interface Listed {
  id: string;
  shuffle?: boolean | undefined;
  choices: readonly { id: string; text: Localised; exclusive?: boolean | undefined }[];
}

/** Choices in the order in which this shopper sees them: what excludes the others stays last. */
export function inOrderShown<Question extends Listed>(
  { id, choices, shuffle: shuffles }: Question,
  response: string,
): Question["choices"][number][] {
  if (!shuffles) return [...choices];
  const last = choices.filter(({ exclusive }) => exclusive);
  return [
    ...shuffle(
      choices.filter(({ exclusive }) => !exclusive),
      `${response} ${id}`,
    ),
    ...last,
  ];
}

/** The order shown, for the event of an answer, where it is not the merchant's own. */
export const shownOf = (question: Listed, response: string): { shown?: string[] } =>
  question.shuffle ? { shown: inOrderShown(question, response).map(({ id }) => id) } : {};
