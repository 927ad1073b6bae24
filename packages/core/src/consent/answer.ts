import type { ConsentConfig } from "../schema/config.ts";
import type { ConsentState, ConsentUpdate } from "./state.ts";

/** For each of our categories, the names of a system's own that grant it together. */
export type CategoryNames = { readonly [category in keyof ConsentState]: readonly string[] };

/**
 * A system's word on all four categories. `has` knows one of the system's own: granted, refused, or undefined while nobody has decided.
 * One refusal refuses; only all that the configuration names (or else `usual`) grant; no names grant nothing.
 */
export function answer(
  usual: CategoryNames,
  { categories = {} }: ConsentConfig,
  has: (name: string) => boolean | undefined,
): ConsentUpdate {
  const on = (category: keyof ConsentState): boolean | undefined => {
    const said = (categories[category] ?? usual[category]).map(has);
    return said.includes(false) ? false : (said.length > 0 && said.every(Boolean)) || undefined;
  };
  return { storage: on("storage"), analytics: on("analytics"), personalisation: on("personalisation"), marketing: on("marketing") };
}
