import type { ThemeConfig } from "@noren/core";

/** What the collector writes into a link page, as JSON. */
export interface LinkData {
  site: string;
  campaign: string;
  /** `content` of the campaign, not looked at. */
  content: unknown;
  /** BCP 47. */
  locale: string;
  theme: ThemeConfig;
  /** The order that the answers are about. */
  order?: string;
  /** What was pressed in the e-mail as the first answer: chosen, but not given before the shopper goes on. */
  score?: number;
}
