import type { DismissReason, Localised } from "@noren/core";
import type { Content } from "./schema.ts";

/** What an open offer has come to. */
export interface OfferState {
  copy: "idle" | "copied" | "failed";
  apply: "idle" | "busy" | "applied" | "failed";
  /** The merchant's picture could not be loaded. */
  artFailed: boolean;
}

export type OfferEvent = "copied" | "copy-failed" | "apply" | "applied" | "apply-failed" | "art-failed";

export const offerStart: OfferState = { copy: "idle", apply: "idle", artFailed: false };

/** The state after an event; the same object where the event changes nothing. */
export function offerStep(state: OfferState, event: OfferEvent): OfferState {
  switch (event) {
    case "copied":
      return { ...state, copy: "copied" };
    case "copy-failed":
      return state.copy === "copied" ? state : { ...state, copy: "failed" };
    case "apply":
      return state.apply === "applied" ? state : { ...state, apply: "busy" };
    case "applied":
    case "apply-failed":
      return state.apply === "busy" ? { ...state, apply: event === "applied" ? "applied" : "failed" } : state;
    case "art-failed":
      return { ...state, artFailed: true };
  }
}

/** Whether the offer has served its purpose: the shopper holds the code. */
export function isServed(state: OfferState): boolean {
  return state.copy === "copied" || state.apply === "applied";
}

/** Why the offer ends when the shopper puts it away. */
export function dismissReason(state: OfferState, wish: "closed" | "snoozed"): DismissReason {
  return isServed(state) ? "done" : wish;
}

/** Narrows the content of a campaign as far as the view needs it. Throws an `Error` that says what was expected and found. */
export function readContent(content: unknown): Content {
  const offer = record(content, "content");
  const coupon = record(offer.coupon, "content.coupon");
  const code = coupon.code;
  if (typeof code !== "string" || !code.trim()) throw wrong("content.coupon.code", "a code", code);
  const result: Content = { title: text(offer, "title"), text: text(offer, "text"), coupon: { code: code.trim() } };
  if (coupon.note !== undefined) result.coupon.note = text(coupon, "note", "content.coupon");
  if (offer.conditions !== undefined) result.conditions = text(offer, "conditions");
  if (offer.art !== undefined) {
    const art = record(offer.art, "content.art");
    result.art = {};
    if (typeof art.image === "string") result.art.image = art.image;
    if (art.alt !== undefined) result.art.alt = text(art, "alt", "content.art");
  }
  if (offer.action !== undefined) {
    const action = record(offer.action, "content.action");
    result.action = {};
    if (typeof action.url === "string") result.action.url = action.url;
    if (action.label !== undefined) result.action.label = text(action, "label", "content.action");
  }
  return result;
}

function record(value: unknown, path: string, expected = "an object"): { [key: string]: unknown } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(path, expected, value);
  return { ...value };
}

function text(from: { [key: string]: unknown }, key: string, path = "content"): Localised {
  const value = from[key];
  if (typeof value === "string") return value;
  const texts: { [locale: string]: string } = {};
  for (const [locale, entry] of Object.entries(record(value, `${path}.${key}`, "a text"))) {
    if (typeof entry !== "string") throw wrong(`${path}.${key}.${locale}`, "a text", entry);
    texts[locale] = entry;
  }
  return texts;
}

function wrong(path: string, expected: string, found: unknown): Error {
  return new Error(`${path}: expected ${expected}, found ${JSON.stringify(found) ?? "nothing"}`);
}
