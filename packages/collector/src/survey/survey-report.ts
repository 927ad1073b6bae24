import type { Times } from "@noren/survey/stats";
import type { AnswerKind } from "./answer-kinds.ts";
import type { Estimate, MeasureName } from "./measure.ts";
import type { Skipped } from "./read-answer.ts";

/**
 * All figures of one survey campaign. Times in milliseconds since 1970. Everything is counted by response, never by visitor: an anonymous survey has
 * no visitors.
 */
export interface SurveyDetail {
  site: string;
  campaign: string;
  status?: "live" | "draft" | "off";
  generatedAt: number;
  period: Period;
  /** Who saw it in the period (`campaign_shown`); without a visitor or session, every showing counts. */
  shown: number;
  /** Responses with at least one answer that counts. `partial`: never completed (yet). */
  responses: { complete: number; partial: number };
  /** In the order of the configuration, then of their first answers. */
  questions: QuestionReport[];
  /** The question looked at more closely; left out where none has a number. */
  focus?: FocusReport;
  quality: QualityReport;
  words: WordsPage;
}

/** From (included) to (not included); `days` is left out for all time. */
export interface Period {
  days?: number;
  from: number;
  to: number;
}

/** What is asked, and of which kind. A question that changed its type or scale counts as it is now. */
export interface QuestionKey {
  question: string;
  type: string;
  kind: AnswerKind;
  /** Number of steps, where answers say so. */
  scale?: number;
}

export interface QuestionReport extends QuestionKey {
  measure?: MeasureName;
  /** Answers that count, `partial` of them in unfinished responses. */
  n: number;
  partial: number;
  /** Answers that count in no figure, by why. */
  skipped: { [Reason in Skipped]: number };
  /** Answers from when the question had another type or scale, and answers off the completed path. */
  earlier: number;
  void: number;
  estimate?: Estimate;
  spread?: Spread;
  /** Milliseconds on the question. */
  times?: Times;
  /** Unfinished responses whose last answer this was. */
  left: number;
  /** Matrix answers with one column in all of three rows or more. */
  straight: number;
}

/** How answers are spread; shares are of the question's `n`. `more`: kinds of answers that are not listed, being rarer. */
export type Spread =
  | { kind: "steps"; steps: { step: number; count: number }[] }
  | { kind: "bins"; width: number; bins: { from: number; count: number }[]; median: number }
  | { kind: "choices"; choices: ChoiceCount[]; more: number; order?: OrderEffect }
  | { kind: "ranks"; choices: RankedChoice[]; more: number }
  | { kind: "grid"; columns: string[]; rows: { row: string; counts: number[] }[] }
  | { kind: "months"; months: { month: string; count: number }[]; first: string; last: string };

export interface ChoiceCount {
  choice: string;
  count: number;
}

/** Whether what stood first was chosen for that, in answers to a shuffled question that tell the order shown. */
export interface OrderEffect {
  n: number;
  /** How often what stood first was chosen, and how often it would have been if the order did not matter. */
  first: number;
  due: number;
}

export interface RankedChoice {
  choice: string;
  /** 1 is the best. */
  rank: number;
  /** How often it stood first. */
  first: number;
  count: number;
}

export interface FocusReport {
  question: string;
  measure: MeasureName;
  tooFew: boolean;
  /** The last days against as many before. Left out where one of the two has no answers. */
  waves?: WavesReport;
  /** Oldest first. */
  trend: { unit: TrendUnit; points: TrendPoint[] };
  segments: SegmentGroup[];
}

export interface WavesReport {
  days: number;
  now: Estimate;
  before: Estimate;
  difference: number;
  /** Too few answers in one of them to tell. */
  tooFew: boolean;
  /** Left out where it cannot be tested. */
  p?: number;
}

export type TrendUnit = "day" | "week" | "month";

export interface TrendPoint {
  from: number;
  n: number;
  estimate?: Estimate;
}

/** What was known of a shopper when the campaign was triggered. */
export const segmentNames = ["device", "returning", "stage", "product", "language"] as const;
export type SegmentName = (typeof segmentNames)[number];

export interface SegmentGroup {
  name: SegmentName;
  /** Largest first. */
  segments: SegmentReport[];
  /** Segments that are not listed, being smaller. */
  more: number;
}

export interface SegmentReport {
  value: string;
  estimate: Estimate;
  /** Held against all others, by Holm over all segments of the report. */
  verdict: "too-few" | "differs" | "alike";
  /** Adjusted. Left out where there are too few to tell. */
  p?: number;
}

export interface QualityReport {
  /** Finished responses that were given in less than a third of the usual time for their questions, of those that were timed. */
  speeding: number;
  timed: number;
  /** Fewer than 30 were timed: there is no usual time yet. */
  tooFew: boolean;
  straight: number;
  matrices: number;
  /** Finished responses that may be no person's, as the survey itself found (a hidden field filled in, or no time taken). */
  suspect: number;
}

export interface WordsPage {
  /** Texts that count, and those that hold what is searched. */
  total: number;
  matching: number;
  query: string;
  /** From 1. */
  page: number;
  pages: number;
  /** Newest first. */
  texts: WrittenText[];
}

export interface WrittenText {
  question: string;
  text: string;
  /** The device's time, corrected by the collector's clock. */
  at: number;
  /** The answer of the same response to the survey's first scored question. */
  score?: number;
  partial: boolean;
}
