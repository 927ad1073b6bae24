import type { NorenConfig } from "@noren/core";

/** A configuration, and the address that its relative addresses start from. */
export interface FoundConfig {
  config: NorenConfig;
  base: string;
}

type Shape = { readonly [key: string]: unknown };

/** Version and envelope only: `noren validate` says what is wrong with the rest. */
const isConfig = (value: Shape & Partial<NorenConfig>): value is NorenConfig =>
  value.version === 1 && !!value.site && !!value.consent && Array.isArray(value.campaigns);

function checked(value: Shape, base: string): FoundConfig {
  if (isConfig(value)) return { config: value, base };
  throw new Error(`Noren: expected a configuration of version 1, found another shape at ${base}`);
}

/**
 * The configuration: at the address of the running script's `data-config`, else of any `script[data-config]`, else in the page itself
 * (`<script type="application/json" data-noren>`). Undefined where there is none yet.
 */
export async function findConfig(document: Document, script: Element | null): Promise<FoundConfig | undefined> {
  const named = script?.hasAttribute("data-config") ? script : document.querySelector("script[data-config]");
  if (named) {
    const base = new URL(named.getAttribute("data-config") ?? "", document.baseURI).href;
    const response = await fetch(base, { cache: "no-cache", credentials: "omit" });
    return checked(await response.json(), base);
  }
  const inline = document.querySelector("script[data-noren]");
  return inline ? checked(JSON.parse(inline.textContent ?? ""), document.baseURI) : undefined;
}
