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
  refused: { title: string; text: string; hint: string };
}
