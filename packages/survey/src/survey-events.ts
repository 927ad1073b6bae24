import type { DismissReason, WidgetEvents } from "@noren/core";

/** What a survey without the tag tells of, by name, with its data. */
export interface SurveyEvents {
  /** It came into sight. */
  shown: WidgetEvents["campaign_shown"];
  /** An answer was given, or another one in its place: the highest `sequence` of a question counts. */
  answered: WidgetEvents["survey_answered"];
  /** Left for later: `snoozed` by "not now", which closes a popup; `aside` as a small tab, which stays. */
  paused: { reason: "snoozed" | "aside" };
  /** All is answered; answers to questions that are not on the `path` do not count. */
  completed: WidgetEvents["survey_completed"];
  /** Closed: `done` after the last answer, or where the memory has it answered already. */
  dismissed: { reason: Exclude<DismissReason, "snoozed"> };
}

/** A listener for each event that is of interest. */
export type SurveyListeners = { readonly [Name in keyof SurveyEvents]?: (data: SurveyEvents[Name]) => void };
