import type { Core } from "../core.ts";
import type { Json, NorenEvent } from "../events/event.ts";
import type { BridgeConfig } from "../schema/config.ts";
import type { Undo } from "../widget.ts";

/** Passes widgets' events on to a system of the store's. */
export type Bridge = (core: BridgeCore, config: BridgeConfig) => Undo;

/** What a bridge is given of the core. */
export type BridgeCore = Pick<Core, "bus" | "facts" | "automation" | "environment">;

/** Fields that may hold what somebody typed, by event; a number, such as a score, is no typed text. */
const typed: { readonly [name: string]: "answer" | "query" } = {
  survey_answered: "answer",
  faq_searched: "query",
  contact_started: "query",
};

/** Of an answer, what was chosen and not typed: no text, and no words that were put beside a choice (`{ other }`). */
function chosenOf(answer: Json): Json | undefined {
  const isTyped = (each: Json): boolean => "other" in Object(each);
  if (Array.isArray(answer)) return answer.filter((each) => !isTyped(each));
  return typeof answer === "string" || isTyped(answer) ? undefined : answer;
}

/**
 * Calls `send` with each event of a widget, from whose data the words that a shopper typed are taken unless `include` names their field.
 * A bridge is open while analytics is granted and no Global Privacy Control is set; what happens while it is closed is never sent.
 */
export function forward(
  { bus, facts, automation, environment }: BridgeCore,
  config: BridgeConfig,
  send: (event: NorenEvent) => void,
): Undo {
  const navigator: Navigator & { globalPrivacyControl?: boolean } = environment.window.navigator;
  const hear = (event: NorenEvent): void => {
    if (event.source !== "widget" || automation || navigator.globalPrivacyControl || !facts().consent.analytics) return;
    const field = typed[event.name];
    if (field && !config.include?.includes(field)) {
      const { [field]: words = "", ...data } = event.data;
      const chosen = chosenOf(words);
      send({ ...event, data: chosen === undefined ? data : { ...data, [field]: chosen } });
    } else send(event);
  };
  // The first widgets may have been quicker than this chunk.
  bus.past.forEach(hear);
  return bus.on("*", hear);
}

/** A property of the page's window, by a name that the configuration gives. */
export const globalOf = ({ environment }: BridgeCore, name: string): unknown => Reflect.get(environment.window, name);
