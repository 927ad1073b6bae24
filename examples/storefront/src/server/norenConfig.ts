import { readFileSync } from "node:fs";
import { configSchema, type NorenConfig } from "@noren/core/schema";

export interface ConfigChoices {
  /** The collector's address. */
  endpoint: string;
  consent: "ask" | "not-required";
  /** The shop's consent banner is on its pages. */
  banner: boolean;
  /** Replaces whole fields of the file, for trials. */
  overrides?: Partial<NorenConfig> | undefined;
}

/**
 * The shop's configuration of Noren as it is served.
 *
 * @throws {Error} when the file does not fit the schema.
 */
export function norenConfig(file: string, choices: ConfigChoices): NorenConfig {
  const config = configSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const { system, categories, ...consent } = config.consent;
  return {
    ...config,
    endpoint: choices.endpoint,
    consent: choices.banner ? { ...config.consent, mode: "ask" } : { ...consent, mode: choices.consent },
    ...choices.overrides,
  };
}
