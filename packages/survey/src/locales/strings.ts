import type { Group } from "../logic.ts";

/** The survey's own words in one language. */
export interface Strings {
  /** Name of the popup, and how it is announced: "Survey: <question>". */
  readonly announce: (question: string) => string;
  /** With `[company]`. */
  readonly nps: string;
  /** What stands for `[company]` when the shop has given no name. */
  readonly us: string;
  readonly low: string;
  readonly high: string;
  readonly reason: { readonly [group in Group]: string };
  readonly placeholder: string;
  /** Opens the small bar on phones. */
  readonly answer: string;
  readonly next: string;
  readonly send: string;
  /** Takes the place of `send` while nothing is written. */
  readonly skip: string;
  readonly back: string;
  readonly notNow: string;
  /** Puts the survey aside, as a small bar that opens it again. */
  readonly minimise: string;
  readonly close: string;
  readonly progress: (at: number, of: number) => string;
  /** Where an answer is needed to go on. */
  readonly required: string;
  readonly thanksTitle: string;
  readonly thanksText: string;
}
