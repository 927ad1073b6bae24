import type { Site } from "../sites.ts";

/**
 * The one origin that an answer is for. Known site: the asking origin if it is one of the site's, else the site's first. Site not known (yet): the
 * asking origin if any site has it, else the first site's first. So an allowed page can read every answer, refusals included, and no other page can.
 */
export function allowedOrigin(sites: readonly Site[], asking: string | undefined, site?: Site): string {
  const origins = site ? site.origins : sites.flatMap((each) => each.origins);
  const allowed = asking !== undefined && origins.includes(asking) ? asking : origins[0];
  if (allowed === undefined) throw new Error("No site has an origin.");
  return allowed;
}
