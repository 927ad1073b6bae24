import type { Estimate, MeasureName } from "../survey/measure.ts";
import type { WrittenText } from "../survey/survey-report.ts";

/** All figures of the report; `GET /report.json` answers with it. Times in milliseconds since 1970. */
export interface Report {
  generatedAt: number;
  sites: SiteReport[];
}

export interface SiteReport {
  site: string;
  /** Events stored, of every kind. */
  events: number;
  /** When the newest one arrived. */
  lastReceivedAt?: number;
  /** Events that devices gave up before they were sent (`events_dropped`), and how many devices said so. Left out: none. */
  dropped?: { events: number; devices: number };
  /** Webhooks that have yet to be told of events of this site, and of how many. */
  webhooks: { webhook: string; waiting: number }[];
  /** Those of the configuration in its order, then others that sent events. */
  campaigns: CampaignReport[];
}

export interface CampaignReport {
  campaign: string;
  widget?: string;
  /** Left out for a campaign that the configuration does not (any more) name. */
  status?: "live" | "draft" | "off";
  people: Funnel;
  /** The arms of the configuration in its order, then others that events name; empty without an experiment. */
  variants: VariantReport[];
  /** People in no arm, where there are arms: outside the experiment's coverage. */
  others?: Funnel;
  /** Left out where the configuration has no experiment for this campaign. */
  split?: SplitReport;
  /** Only where survey answers arrived. */
  survey?: SurveyReport;
}

/** Whether the exposed were divided as the experiment's weights say (`sampleRatioMismatch` of `@noren/core/stats`). */
export interface SplitReport {
  /** Probability of a division at least as uneven by chance alone, 0 to 1. */
  p: number;
  /** p < 0.001 with enough visitors: do not compare the arms. */
  mismatch: boolean;
  /** An arm was due fewer than 8 visitors: too few to tell. */
  tooFew: boolean;
}

export interface VariantReport {
  variant: string;
  /** `held`: an arm that shows nothing. `holdout`: visitors whom no campaign interrupts. */
  role?: "held" | "holdout";
  /** People that this arm was due of all exposed in the experiment's arms. Left out of arms that the configuration does not have. */
  due?: number;
  people: Funnel;
  /** Of the first question with a score. */
  nps?: NpsReport;
}

/**
 * Numbers of people. Each counts once in each column, however often it happened; who did two things counts in both columns. A person is a visitor
 * id, without one a session, without either a single event. So `exposed` is the number to compare experiment arms by, and no column is a sum of
 * others.
 */
export interface Funnel {
  /** Met the campaign's trigger (`campaign_exposed`), held-out arms included. */
  exposed: number;
  /** Saw it (`campaign_shown`). */
  shown: number;
  /**
   * Did what the campaign is for: one of `actingEvents`, or closed it as `done`, which a widget says of what has served its purpose (a coupon that
   * was put straight into the cart).
   */
  acted: number;
  /** Closed it or put it off (`campaign_dismissed` with `closed` or `snoozed`). */
  dismissed: number;
}

/** In short; `GET /report/<site>/<campaign>.json` tells the whole (`SurveyDetail`). */
export interface SurveyReport {
  /** Responses with at least one answer that counts. `partial`: never completed (yet). */
  responses: { complete: number; partial: number };
  /** The question that stands for the survey: the first with an NPS, else with a CSAT, a CES, any number. Left out where there is none. */
  leading?: LeadingReport;
  /** One for each question of type `nps`, in order of the first answer. */
  nps: NpsReport[];
  /** What shoppers wrote, newest first, at most 20. */
  reasons: WrittenText[];
}

export interface LeadingReport {
  question: string;
  type: string;
  measure: MeasureName;
  estimate: Estimate;
  /** Fewer than 30 answers: too few to tell. */
  tooFew: boolean;
}

export interface NpsReport {
  question: string;
  /** Answers that count: integers from 0 to 10. Skipped and dismissed questions do not. */
  n: number;
  /** Of those, answers of responses that were never completed. */
  partial: number;
  /** −100 … 100, an integer. */
  score: number;
  promoters: number;
  passives: number;
  detractors: number;
  /** How often each step 0–10 was answered. */
  spread: number[];
  /** Adjusted Wald, 95 %, clipped, not rounded. */
  interval?: { low: number; high: number };
  /** n < 30: too few to tell. */
  tooFew: boolean;
}
