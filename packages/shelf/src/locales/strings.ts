import type { StoredReason } from "@noren/catalog";

/** The shelf's own words in one language. */
export interface Strings {
  readonly related: string;
  readonly viewed: string;
  readonly matching: string;
  /** In place of the title where nothing fits what was asked for, and other products are shown. */
  readonly noMatch: string;
  readonly previous: string;
  readonly next: string;
  /** Why a product is there; nothing for a reason that these words do not know. */
  readonly reason: (reason: StoredReason) => string | undefined;
  /** `percent` is written in the language, such as "20%". */
  readonly reduced: (percent: string) => string;
  /** Read out before the prices of a reduced product. */
  readonly now: string;
  readonly before: string;
  readonly add: string;
  /** Name of the button for assistive technology. */
  readonly addNamed: (product: string) => string;
  readonly added: string;
  readonly failed: string;
}
