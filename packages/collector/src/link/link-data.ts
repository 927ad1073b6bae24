/** What a link page's script reads: the same as `LinkData` of `@noren/survey/link`, which the collector does not depend on. */
export interface LinkData {
  site: string;
  campaign: string;
  content: unknown;
  /** BCP 47. */
  locale: string;
  /** `theme` of the configuration. */
  theme: unknown;
  order?: string;
  score?: number;
}
