import type { Json, NorenEvent } from "../events/event.ts";
import type { CartFact, Facts } from "../facts/facts.ts";
import { cartAfter } from "../facts/items.ts";

const SESSION_IDLE = 1_800_000;
const VIEWED = 20;
const ORDERS = 20;

/** The one record about the visitor on this device; without it nothing else may be written. */
export interface VisitorRecord {
  id: string;
  session: string;
  /** Last event, milliseconds since 1970. */
  last: number;
  visits: number;
  /** Pages of this session. */
  pages: number;
  orders: number;
  spend: number;
  /** Transactions already counted, newest first, at most 20. */
  transactions: string[];
  viewed: string[];
  cart?: CartFact;
  /** Given by `identify`. */
  user?: string;
  traits?: { [key: string]: Json };
}

export function newVisitor(uuid: () => string, now: number): VisitorRecord {
  return { id: uuid(), session: uuid(), last: now, visits: 1, pages: 0, orders: 0, spend: 0, transactions: [], viewed: [] };
}

/** The record at a moment: a session that idled for 30 minutes gives way to a new one. */
export function atMoment(visitor: VisitorRecord, uuid: () => string, now: number): VisitorRecord {
  if (now - visitor.last < SESSION_IDLE) return { ...visitor, last: Math.max(now, visitor.last) };
  return { ...visitor, session: uuid(), last: now, visits: visitor.visits + 1, pages: 0 };
}

/** The record after an event, or undefined for a purchase that was counted before. */
export function afterEvent(visitor: VisitorRecord, event: NorenEvent): VisitorRecord | undefined {
  const { name, data } = event;
  const cart = cartAfter(visitor.cart, name, data);
  if (cart !== visitor.cart && name !== "purchase") return { ...visitor, ...(cart && { cart }) };
  if (name === "view_item" && Array.isArray(data.items)) {
    const id = itemId(data.items[0]);
    return id ? { ...visitor, viewed: [id, ...visitor.viewed.filter((other) => other !== id)].slice(0, VIEWED) } : visitor;
  }
  if (name !== "purchase") return visitor;
  const transaction = `${data.transaction_id ?? ""}`;
  if (transaction && visitor.transactions.includes(transaction)) return undefined;
  const { cart: _bought, ...rest } = visitor;
  return {
    ...rest,
    orders: visitor.orders + 1,
    spend: visitor.spend + (Number(data.value) || 0),
    transactions: [transaction, ...visitor.transactions].slice(0, ORDERS),
  };
}

function itemId(item: Json | undefined): string | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return undefined;
  return item.item_id === undefined ? undefined : `${item.item_id}`;
}

/** What conditions may know of the visitor. */
export function visitorFacts(visitor: VisitorRecord): Pick<Facts, "visitor" | "session" | "traits"> {
  const { visits, orders, spend, viewed, pages, traits } = visitor;
  return { visitor: { returning: visits > 1, visits, orders, spend, viewed }, session: { pages }, ...(traits && { traits }) };
}
