import type { SurveyStrings } from "./survey-strings.ts";

/** Every text of the report in one language. Numbers come formatted. */
export interface Strings {
  /** BCP 47. */
  locale: string;
  title: string;
  asOf: (time: string) => string;
  /** Events of a site, and when the last one arrived. */
  events: (count: number, formatted: string) => string;
  lastEvent: (time: string) => string;
  noCampaigns: { title: string; text: string };
  /** Events arrive, and none is of a campaign. */
  onlyOtherEvents: { title: string; text: string };
  /** What devices gave up before it was sent. */
  dropped: (events: { count: number; formatted: string }, devices: { count: number; formatted: string }) => string;
  webhookWaiting: (webhook: string, count: number, formatted: string) => string;
  noEvents: string;
  widgets: { [widget: string]: string };
  status: { live: string; draft: string; off: string };
  exposed: string;
  shown: string;
  acted: { [widget: string]: string };
  actedOther: string;
  dismissed: string;
  ofExposed: (share: string) => string;
  ofShown: (share: string) => string;
  arms: string;
  arm: string;
  /** Chips of arms that show nothing. */
  roles: { held: string; holdout: string };
  /** The row of those in no arm. */
  others: string;
  /** Heading of how many people an arm was due. */
  due: string;
  split: {
    nobody: string;
    tooFew: string;
    /** `p` as `p = 0.42` or `p < 0.001`. */
    fine: (p: string) => string;
    mismatch: { title: string; text: (p: string) => string };
  };
  score: string;
  scoreTitle: string;
  /** Of the first scored question the name is not needed. */
  question: (id: string) => string;
  answers: (count: number, formatted: string) => string;
  partial: (count: number, formatted: string) => string;
  interval: (low: string, high: string) => string;
  intervalShort: (low: string, high: string) => string;
  tooFew: (enough: string) => string;
  groups: { promoters: string; passives: string; detractors: string };
  spread: string;
  spreadEnds: { low: string; high: string };
  noScore: string;
  reasons: string;
  latest: (formatted: string) => string;
  noReasons: string;
  scored: (score: string) => string;
  unfinished: string;
  responses: (complete: string, partial: string) => string;
  notes: { title: string; texts: string[] };
  survey: SurveyStrings;
  refused: { title: string; text: string; hint: string };
}
