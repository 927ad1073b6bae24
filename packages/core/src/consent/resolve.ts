import type { ConsentState, ConsentUpdate } from "./state.ts";

export const categories = ["storage", "analytics", "personalisation", "marketing"] as const;

/** One category: granted, denied, or not yet said. */
export type Answer = boolean | undefined;

/**
 * Joins what the sources said. The most restrictive wins: one denial denies, and a source that has not spoken about a category leaves
 * it unsaid. No source at all never grants.
 */
export function resolveConsent(sources: readonly ConsentUpdate[]): { [category in keyof ConsentState]: Answer } {
  const join = (category: keyof ConsentState): Answer => {
    const answers = sources.map((source) => source[category]);
    if (answers.includes(false)) return false;
    return answers.length > 0 && !answers.includes(undefined) ? true : undefined;
  };
  return {
    storage: join("storage"),
    analytics: join("analytics"),
    personalisation: join("personalisation"),
    marketing: join("marketing"),
  };
}
