import type { Json, NorenEvent } from "../events/event.ts";
import type { CartFact, Facts } from "../facts/facts.ts";
import { cartAfter, itemsOf } from "../facts/items.ts";
import { numberOf } from "../record.ts";
import type { Touch } from "./touch.ts";

const SESSION_IDLE = 1_800_000;
const DAY = 86_400_000;
const REMEMBERED = 20;

/** The one record about the visitor on this device; without it nothing else may be written. */
export interface VisitorRecord {
  id: string;
  session: string;
  /** Last event, milliseconds since 1970. */
  last: number;
  visits: number;
  /** Whole days between the visit before this one, or the last order, and the beginning of this visit. */
  daysSinceVisit?: number | undefined;
  daysSinceOrder?: number | undefined;
  /** How the first visit began, and the last one that did not begin directly. */
  first?: Touch;
  latest?: Touch;
  /** Pages of this session. */
  pages: number;
  orders: number;
  spend: number;
  /** Last order. */
  ordered?: number;
  /** Transactions already counted, newest first, at most 20. */
  transactions: string[];
  /** Products viewed, newest first, at most 20. */
  viewed: string[];
  cart?: CartFact | undefined;
  /** Gave a 9 or 10 when asked whether they would recommend the store. */
  advocate?: boolean | undefined;
  /** Given by `identify`. */
  user?: string;
  traits?: { [key: string]: Json } | undefined;
}

export const isVisitor = (value: unknown): value is VisitorRecord => "session" in Object(value);

export const newVisitor = (uuid: () => string, now: number): VisitorRecord => ({
  id: uuid(),
  session: uuid(),
  last: now,
  visits: 1,
  pages: 0,
  orders: 0,
  spend: 0,
  transactions: [],
  viewed: [],
});

/** The record at a moment: a session that idled for 30 minutes gives way to a new one. */
export function atMoment(visitor: VisitorRecord, uuid: () => string, now: number): VisitorRecord {
  const { last, visits, ordered } = visitor;
  // Also where the clock was ahead, and was put right.
  if (Math.abs(now - last) < SESSION_IDLE) return { ...visitor, last: Math.max(now, last) };
  const daysSince = (time: number) => Math.floor((now - time) / DAY);
  return {
    ...visitor,
    session: uuid(),
    last: now,
    visits: visits + 1,
    pages: 0,
    daysSinceVisit: daysSince(last),
    daysSinceOrder: ordered && daysSince(ordered),
  };
}

const newest = (id: string, list: string[]): string[] => [id, ...list.filter((other) => other !== id)].slice(0, REMEMBERED);

/** The record after an event, or undefined for a purchase that was counted before. */
export function afterEvent(visitor: VisitorRecord, { name, data, source, at }: NorenEvent): VisitorRecord | undefined {
  // What derives events from the page told its cart already.
  const next = { ...visitor, cart: source === "derived" ? visitor.cart : cartAfter(visitor.cart, name, data) };
  const [first] = itemsOf(data);
  if (name === "view_item" && first) next.viewed = newest(first.id, visitor.viewed);
  if (data.type === "nps" && Number(data.answer) > 8) next.advocate = true;
  if (name === "purchase") {
    const transaction = `${data.transaction_id ?? ""}`;
    if (visitor.transactions.includes(transaction)) return undefined;
    if (transaction) next.transactions = newest(transaction, visitor.transactions);
    next.orders++;
    next.ordered = at;
    next.daysSinceOrder = 0;
    next.spend += numberOf(data.value) ?? 0;
  }
  return next;
}

/** What conditions may know of the visitor. */
export function visitorFacts(record: VisitorRecord | undefined): Partial<Facts> {
  const { id, session, last, user, transactions, ordered, pages, traits, cart, ...visitor }: VisitorRecord = Object(record);
  return {
    visitor: record && { ...visitor, returning: visitor.visits > 1 },
    session: record && { pages },
    traits,
    ...(cart && { cart }),
  };
}
