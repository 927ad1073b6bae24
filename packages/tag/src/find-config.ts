import type { NorenConfig } from "@noren/core";

/** A configuration, and the address that its relative addresses start from. */
export interface FoundConfig {
  config: NorenConfig;
  base: string;
}

/**
 * The configuration: at the address of the running script's `data-config`, else, once the page is parsed, of any `script[data-config]`,
 * else in the page itself (`<script type="application/json" data-noren>`). Throws an Error where there is none of version 1.
 */
export async function findConfig(document: Document, script: Element | null): Promise<FoundConfig> {
  const own = script?.getAttribute("data-config");
  if (!own && document.readyState === "loading") await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
  const address = own || document.querySelector("script[data-config]")?.getAttribute("data-config");
  const base = new URL(address ?? "", document.baseURI).href;
  const found: NorenConfig | null = address
    ? await (await fetch(base, { cache: "no-cache", credentials: "omit" })).json()
    : JSON.parse(document.querySelector("script[data-noren]")?.textContent ?? "{}");
  // Version and envelope only: `noren validate` says what is wrong with the rest.
  if (found?.version === 1 && found.site && found.consent && Array.isArray(found.campaigns)) return { config: found, base };
  throw new Error(`Noren: expected a version 1 configuration at ${base}`);
}
