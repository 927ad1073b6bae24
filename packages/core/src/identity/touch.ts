import type { VisitorRecord } from "./visitor.ts";

const campaignNames = ["source", "medium", "campaign", "term", "content"] as const;

/** How somebody came to the store: by a link on another host, by the `utm_*` of a campaign's link, or directly when neither is there. */
export type Touch = {
  /** Milliseconds since 1970; left out of a direct visit that nobody noted when it began. */
  at?: number;
  /** Host of the page that linked here. No path: it may tell what somebody read. */
  referrer?: string;
} & { [name in (typeof campaignNames)[number]]?: string };

/** The touch of a page, by its referrer and its own address. */
export function touchOf(referrer: string, { host, search }: Pick<Location, "host" | "search">, at: number): Touch {
  const touch: Touch = { at };
  const from = referrer.split("/")[2];
  if (from && from !== host) touch.referrer = from;
  const query = new URLSearchParams(search);
  for (const name of campaignNames) {
    const value = query.get(`utm_${name}`);
    if (value) touch[name] = value.slice(0, 100);
  }
  return touch;
}

/**
 * The record after a touch: the first stays for good, and one that is direct takes no other's place. A direct page need not be told: a
 * first visit of which nothing is known began directly.
 */
export function touched(visitor: VisitorRecord, touch: Touch): VisitorRecord {
  const { first = visitor.visits > 1 ? {} : touch, latest = touch } = visitor;
  return { ...visitor, first, latest: Object.keys(touch).length > 1 ? touch : latest };
}
