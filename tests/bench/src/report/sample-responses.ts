import type { Json, NorenEvent } from "@noren/core/events";
import { createUuid } from "@noren/core/uuid";
import { type Draw, oneOf, questions } from "./sample-survey.ts";

/** Of four shoppers who see the survey one answers; of those who answer a question one in six leaves. */
const [seen, leaves] = [4, 6];

/**
 * What shoppers' browsers told between two times, in milliseconds since 1970, until `answers` answers were given: who saw the survey, what they
 * answered, and who came to the end. The same at each run, but for the ids' random part. A list for each shopper.
 */
export function* sampleResponses(answers: number, from: number, to: number): Generator<NorenEvent[]> {
  const draw = drawing();
  let at = from;
  const id = createUuid(
    () => at,
    (bytes) => crypto.getRandomValues(bytes),
  );
  const perAnswer = (to - from) / answers;
  for (let given = 0; given < answers; ) {
    const visitor = id();
    const session = id();
    const context: NorenEvent["context"] = {
      device: oneOf(draw, "phone", "phone", "desktop", "tablet"),
      returning: draw(3) === 0,
      stage: oneOf(draw, "browsing", "comparison", "cart"),
      product: `tea-${draw(60)}`,
      language: oneOf(draw, "en", "ja", "de"),
    };
    const event = (name: string, data: { [field: string]: Json }): NorenEvent => ({
      ...{ id: id(), name, at, visitor, session, page: "https://shop.example/en/orders/done", source: "widget" as const, campaign: "ask" },
      ...{ context, data },
    });
    const told = [event("campaign_exposed", { widget: "survey" }), event("campaign_shown", { widget: "survey" })];
    if (draw(seen) === 0) {
      const response = id();
      const path: string[] = [];
      for (const { id: question, type, scale, answer } of questions) {
        if (given === answers || (path.length > 0 && draw(leaves) === 0)) break;
        const took = 800 + draw(9000);
        at += 1;
        path.push(question);
        told.push(
          event("survey_answered", {
            response,
            question,
            sequence: path.length,
            answer: answer(draw),
            type,
            took,
            ...(scale ? { scale } : {}),
          }),
        );
        given += 1;
      }
      if (path.length === questions.length) told.push(event("survey_completed", { response, path }));
    }
    at = Math.round(from + given * perAnswer);
    yield told;
  }
}

/** A linear congruential generator, by the constants of Numerical Recipes: its upper bits are even enough for a sample. */
function drawing(): Draw {
  let state = 20261123;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}
