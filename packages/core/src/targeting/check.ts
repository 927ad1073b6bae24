/** Lists that `$inGroup` names. */
export type Groups = { readonly [group: string]: readonly unknown[] };

/** What a part of a condition was made into, so that each evaluation only looks at facts. */
export type Check = (found: unknown, groups: Groups) => boolean;

export const never: Check = () => false;

export const not =
  (check: Check): Check =>
  (found, groups) =>
    !check(found, groups);
