/** A store that may send events, and the origins its pages are served from. */
export interface Site {
  /** The `site` of its configuration. */
  site: string;
  /** Such as `https://shop.example`; at least one. */
  origins: readonly string[];
}

/**
 * Reads an origin as written by a merchant: `https://shop.example`, with or without a slash at its end.
 * @throws Error that says what was expected and found.
 */
export function readOrigin(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = address && /^https?:$/.test(address.protocol) && /^[^/]*\/\/[^/?#@]+\/?$/.test(text);
  if (!isOrigin) throw new Error(`An origin looks like https://shop.example, without a path. Found ${JSON.stringify(text)}.`);
  return address.origin;
}

/**
 * Checks the sites and brings their origins into the form that browsers send.
 * @throws Error when there is no site, a site is named twice, or a site has no valid origin.
 */
export function readSites(sites: readonly Site[]): Site[] {
  if (sites.length === 0) throw new Error("The collector needs at least one site.");
  const seen = new Set<string>();
  return sites.map(({ site, origins }) => {
    if (seen.has(site)) throw new Error(`The site ${JSON.stringify(site)} is named twice.`);
    seen.add(site);
    if (origins.length === 0) throw new Error(`The site ${JSON.stringify(site)} needs an origin, such as https://shop.example.`);
    return { site, origins: [...new Set(origins.map(readOrigin))] };
  });
}
