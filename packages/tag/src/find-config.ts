import type { NorenConfig } from "@noren/core";

/** A configuration, and the address that its relative addresses start from. */
export interface FoundConfig {
  config: NorenConfig;
  base: string;
}

const isConfig = (value: unknown): value is NorenConfig =>
  typeof value === "object" &&
  value !== null &&
  "version" in value &&
  value.version === 1 &&
  "site" in value &&
  typeof value.site === "string" &&
  "endpoint" in value &&
  typeof value.endpoint === "string" &&
  "consent" in value &&
  typeof value.consent === "object" &&
  value.consent !== null &&
  "campaigns" in value &&
  Array.isArray(value.campaigns);

/** Checks version and envelope only; `noren validate` says what is wrong with the rest. */
function checked(value: unknown, where: string): NorenConfig {
  if (isConfig(value)) return value;
  throw new Error(`Noren: expected a configuration of version 1 with site, endpoint, consent and campaigns, found another shape in ${where}.`);
}

/**
 * The configuration: at the address of the running script's `data-config`, else of any `script[data-config]`, else in the page itself
 * (`<script type="application/json" data-noren>`). Undefined where there is none yet.
 */
export async function findConfig(document: Document, script: HTMLOrSVGScriptElement | null, fetch: typeof globalThis.fetch): Promise<FoundConfig | undefined> {
  const own = script?.getAttribute("data-config");
  const address = own ?? document.querySelector("script[data-config]")?.getAttribute("data-config");
  if (address) {
    const base = new URL(address, document.baseURI).href;
    const response = await fetch(base, { cache: "no-cache", credentials: "omit" });
    if (!response.ok) throw new Error(`Noren: expected the configuration at ${base}, found status ${response.status}.`);
    return { config: checked(await response.json(), base), base };
  }
  const inline = document.querySelector('script[type="application/json"][data-noren]');
  if (!inline) return undefined;
  return { config: checked(JSON.parse(inline.textContent ?? ""), "the page"), base: document.baseURI };
}
