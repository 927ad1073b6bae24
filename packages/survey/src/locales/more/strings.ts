/** The words of the questions that most popups do not ask, in one language. */
export interface MoreStrings {
  readonly csat: string;
  readonly dissatisfied: string;
  readonly satisfied: string;
  /** With `[company]`. */
  readonly ces: string;
  readonly disagree: string;
  readonly agree: string;
  /** With `[company]`. */
  readonly attribution: string;
  readonly sources: { readonly [source in "search" | "social" | "friend" | "advertisement" | "press" | "shop"]: string };
  /** What each face or star means, from the lowest of five. */
  readonly five: readonly [string, string, string, string, string];
  readonly stars: (count: number) => string;
  readonly thumbs: readonly [down: string, up: string];
  readonly yes: string;
  readonly no: string;
  readonly agreeTo: string;
  readonly readMore: string;
  readonly other: string;
  readonly otherWords: string;
  readonly choose: string;
  /** What a slider says in place of a value while it has none. */
  readonly unanswered: string;
  /** Answers a ranking with the order that it has. */
  readonly keep: string;
  readonly notApplicable: string;
  readonly preferNotToSay: string;
  /** Puts a choice of a ranking one place up or down. */
  readonly up: (choice: string) => string;
  readonly down: (choice: string) => string;
  readonly place: (choice: string, at: number, of: number) => string;
  readonly goOn: string;
  /** What is wrong with an answer. */
  readonly faults: {
    readonly email: string;
    readonly phone: string;
    readonly from: (day: string) => string;
    readonly to: (day: string) => string;
    readonly least: (count: number) => string;
    readonly most: (count: number) => string;
    readonly rows: string;
    readonly other: string;
    readonly agree: string;
  };
}
