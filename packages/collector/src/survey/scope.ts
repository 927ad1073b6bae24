/** Whose answers, and from when (included) to when (not included), in milliseconds since 1970. */
export interface Scope {
  site: string;
  campaign: string;
  from: number;
  to: number;
}

export type ScopeValues = [site: string, campaign: string, from: number, to: number];

/** As the queries want it, which name these ?1 to ?4. */
export function scopeValues({ site, campaign, from, to }: Scope): ScopeValues {
  return [site, campaign, from, to];
}

/** The answers of a campaign in a time. */
export const inScope = "site = ?1 AND campaign = ?2 AND at >= ?3 AND at < ?4";

/** Of them, those that count to one question as it is now asked: ?5 its name, ?6 its type, ?7 its scale. */
export const counted = `site = ?1 AND campaign = ?2 AND question = ?5 AND at >= ?3 AND at < ?4
  AND type = ?6 AND scale IS ?7 AND state < 2 AND skipped IS NULL`;
