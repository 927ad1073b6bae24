/** What a shopper may choose in a banner. */
export interface Choice {
  functional: boolean;
  statistics: boolean;
  marketing: boolean;
}

/** Where a system keeps the shopper's choice from page to page: a cookie of its own. */
export interface Memory {
  read(): Choice | undefined;
  write(choice: Choice): void;
}

/** A consent system as a page meets it. What makes one stands for itself: browser tests send it to a page as text. */
export interface ConsentStub {
  /** What the page has in its head, long before the system comes. */
  head(): void;
  /** The system comes, and tells what it knows of an earlier choice. */
  load(): void;
  /** The shopper chooses, or chooses anew: the system's own interface. */
  choose(choice: Choice): void;
}
