import type { NorenConfig } from "@noren/core";
import type { BuildConfig } from "../build/build-config.ts";

export const platforms = ["shopify", "woocommerce", "ec-cube", "makeshop", "opencart", "vendure", "other"] as const;
/** What the store runs on: decides how its pages and its product export are read. */
export type Platform = (typeof platforms)[number];

export const languages = ["en", "ja"] as const;
/** Languages that Noren's own words come in. */
export type Language = (typeof languages)[number];

export type ConsentSystem = NonNullable<NorenConfig["consent"]["system"]>;

/** All that `noren init` needs to know. */
export interface Answers {
  /** The store's id at the collector. */
  site: string;
  /** Where its pages are served from; left out: only its id is known. */
  origin?: string;
  /** The collector's base address. */
  endpoint: string;
  consent: "ask" | "not-required";
  /** The store's consent system; left out: consent comes from the store's own code. */
  system?: ConsentSystem;
  platform: Platform;
  /** The product export, relative to the configuration; left out: no catalogue yet. */
  feed?: string;
  /** ISO 4217, by language. */
  currencies: { [language in Language]?: string };
  /** The first is the default. */
  languages: [Language, ...Language[]];
  /** Templates of surveys to begin with, beside the one after an order. */
  surveys: readonly string[];
  /** Folder for the files of `noren build`. */
  out: BuildConfig["out"];
}
