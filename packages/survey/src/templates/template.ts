import type { Campaign } from "@noren/core";
import type { Content } from "../schema.ts";

/** A campaign to begin with, in English and Japanese; its id is its name. */
export interface Template {
  /** One line for lists. */
  readonly description: string;
  /** What the merchant still has to do, beside looking at it and setting it live. */
  readonly todo?: readonly string[];
  readonly campaign: Campaign & { readonly widget: "survey"; readonly content: Content };
}
