import type { AnswerKind } from "../../survey/answer-kinds.ts";
import type { MeasureName } from "../../survey/measure.ts";
import type { Skipped } from "../../survey/read-answer.ts";
import type { SegmentName, TrendUnit } from "../../survey/survey-report.ts";

/** A number as it is and as it is written. */
export interface Counted {
  count: number;
  formatted: string;
}

/** Every text of one survey's report in one language. Numbers come formatted. */
export interface SurveyStrings {
  back: string;
  open: string;
  site: (site: string) => string;
  period: string;
  allTime: string;
  lastDays: (days: Counted) => string;
  exportCsv: string;
  empty: { title: string; text: string };
  noneInPeriod: { title: string; text: string };
  missing: { title: string; text: string };
  shown: string;
  answered: string;
  finished: string;
  unfinished: string;
  ofShown: (share: string) => string;
  ofAnswered: (share: string) => string;
  /** What the number of a measure is called, and what its values say. */
  measures: { [Name in MeasureName]: { title: string; note: string } };
  /** What Noren asks where the merchant gives no words, by type; `[company]` stands for the shop. */
  asked: { [type: string]: string };
  /** A question whose words nobody knows. */
  unnamed: (type: string, id: string) => string;
  /** Names of question types. */
  types: { [type: string]: string };
  kinds: { [Kind in AnswerKind]: string };
  /** The survey's own choices for how somebody heard of a shop. */
  sources: { [Source in "search" | "social" | "friend" | "advertisement" | "press" | "shop"]: string };
  /** What stands for `[company]` where the shop has given no name. */
  us: string;
  interval: (low: string, high: string) => string;
  easyShare: (share: string) => string;
  glance: string;
  /** The row of several surveys' NPS as one. */
  together: string;
  survey: string;
  scoreHead: string;
  answersHead: string;
  waves: {
    lately: (days: Counted, now: string) => string;
    /** A change of a score or of a share, in points. */
    points: (change: Counted) => string;
    up: (change: string) => string;
    down: (change: string) => string;
    same: string;
    against: (days: Counted, before: string) => string;
    real: (p: string) => string;
    notReal: (p: string) => string;
    tooFew: string;
  };
  trend: (unit: TrendUnit) => string;
  asTable: string;
  time: { [Unit in TrendUnit]: string };
  intervalHead: string;
  noAnswers: string;
  segments: string;
  segmentsNote: string;
  segmentNames: { [Name in SegmentName]: string };
  segmentValues: { [value: string]: string };
  verdicts: { differs: string; alike: string; tooFew: string };
  verdictHead: string;
  more: (rest: Counted) => string;
  questions: string;
  lookCloser: string;
  looking: string;
  spreadOf: string;
  skipped: { [Reason in Skipped]: (many: Counted) => string };
  earlier: (many: Counted) => string;
  void: (many: Counted) => string;
  partial: (many: Counted) => string;
  median: (value: string) => string;
  yes: string;
  no: string;
  thumbs: { up: string; down: string };
  other: string;
  rank: string;
  first: string;
  rankNote: string;
  /** `share`: how often what stood first was chosen; `due`: how often if the order did not matter. */
  firstShown: (share: string, due: string) => string;
  between: (first: string, last: string) => string;
  contactNote: string;
  readWords: (many: Counted) => string;
  course: string;
  courseNote: string;
  question: string;
  skippedHead: string;
  leftHead: string;
  timeHead: string;
  timeSpan: (lower: string, upper: string) => string;
  /** Where both ends of the span are the same. */
  timeAlike: (time: string) => string;
  wordsTitle: string;
  search: string;
  searchButton: string;
  clear: string;
  found: (matching: Counted, total: Counted) => string;
  nothingFound: (query: string) => string;
  noWords: string;
  page: (page: string, pages: string) => string;
  newer: string;
  older: string;
  unfinishedMark: string;
  gave: (answer: string) => string;
  quality: string;
  speeding: (many: Counted, of: Counted, share: string) => string;
  speedingTooFew: string;
  straight: (many: Counted, of: Counted, share: string) => string;
  suspect: (many: Counted) => string;
  qualityNote: string;
  notes: { title: string; texts: string[] };
}
