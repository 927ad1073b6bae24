import type { ConsentState, ConsentUpdate } from "./state.ts";

/** One category: granted, denied, or not yet said. */
export type Answer = boolean | undefined;

const join = (answers: Answer[]): Answer =>
  answers.includes(false) ? false : answers.length > 0 && !answers.includes(undefined) ? true : undefined;

/**
 * Joins what the sources said. The most restrictive wins: one denial denies, and a source that has not spoken about a category leaves
 * it unsaid. No source at all never grants.
 */
export function resolveConsent(sources: readonly ConsentUpdate[]): { [category in keyof ConsentState]: Answer } {
  return {
    storage: join(sources.map(({ storage }) => storage)),
    analytics: join(sources.map(({ analytics }) => analytics)),
    personalisation: join(sources.map(({ personalisation }) => personalisation)),
    marketing: join(sources.map(({ marketing }) => marketing)),
  };
}
