import type { DismissReason, Localised } from "@noren/core";
import type { Content } from "./schema.ts";

/** What an open offer has come to, in the words of its strings. */
export interface OfferState {
  copy?: "copied" | "copyFailed";
  apply?: "applying" | "applied" | "applyFailed";
  /** The merchant's picture could not be loaded. */
  artFailed?: boolean;
}

/** The state after a change. What was copied once stays copied. */
export function offerStep(state: OfferState, change: OfferState): OfferState {
  return { ...state, ...change, ...(state.copy === "copied" && { copy: state.copy }) };
}

/** Whether the offer has served its purpose: the shopper holds the code. */
export function isServed(state: OfferState): boolean {
  return state.copy === "copied" || state.apply === "applied";
}

/** Why the offer ends when the shopper puts it away. */
export function dismissReason(state: OfferState, wish: DismissReason): DismissReason {
  return isServed(state) ? "done" : wish;
}

/**
 * Narrows the content of a campaign as far as an offer cannot do without; the rest is what `noren validate` let pass. Throws an `Error` that
 * says what was expected and found.
 */
export function readContent(content: unknown): Content {
  if (isOffer(content)) return content;
  throw new Error(`content: expected title, text and coupon.code, found ${JSON.stringify(content) ?? "nothing"}`);
}

function isOffer(content: unknown): content is Content {
  const { title, text, coupon }: Partial<Record<keyof Content, unknown>> = Object(content);
  const { code }: { code?: unknown } = Object(coupon);
  return isText(title) && isText(text) && !!code && typeof code === "string";
}

function isText(value: unknown): value is Localised {
  const texts = typeof value === "string" ? [value] : Object.values(Object(value));
  return texts.length > 0 && texts.every((text) => typeof text === "string");
}
