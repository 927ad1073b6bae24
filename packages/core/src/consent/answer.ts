import type { ConsentConfig } from "../schema/config.ts";
import type { ConsentState, ConsentUpdate } from "./state.ts";

/** Each of our categories, with the names of a system's own that grant it together. */
export type CategoryNames = readonly (readonly [category: keyof ConsentState, ...names: string[]])[];

/**
 * A system's word on all our categories. `has` knows one of the system's own: granted, refused, or undefined while nobody has decided.
 * One refusal refuses; only all that the configuration names (or else `usual`) grant; no names grant nothing.
 */
export function answer(
  usual: CategoryNames,
  { categories = {} }: ConsentConfig,
  has: (name: string) => boolean | undefined,
): ConsentUpdate {
  const update: ConsentUpdate = {};
  for (const [category, ...names] of usual) {
    const said = (categories[category] ?? names).map(has);
    update[category] = [false, undefined, true].find((word) => said.includes(word));
  }
  return update;
}
