import { describe, expect, it } from "vitest";
import { event } from "../testing/event.ts";
import { afterEvent, atMoment, isVisitor, newVisitor, visitorFacts } from "./visitor.ts";

const HALF_HOUR = 1_800_000;
let count = 0;
const uuid = () => `id ${++count}`;
const visitor = newVisitor(() => "first", 1_000);
const view = (id: string) => event({ name: "view_item", data: { items: [{ item_id: id }] } });
const purchase = (id: string, value = 10) => event({ name: "purchase", data: { transaction_id: id, value } });

describe("a session", () => {
  it("goes on while less than half an hour passes between events", () => {
    const later = atMoment(visitor, uuid, 1_000 + HALF_HOUR - 1);
    expect(later).toEqual({ ...visitor, last: 1_000 + HALF_HOUR - 1 });
    expect(atMoment(later, uuid, later.last + HALF_HOUR - 1).session).toBe("first");
  });

  it("gives way to a new one after half an hour: one visit more, no pages yet", () => {
    const later = atMoment({ ...visitor, pages: 4 }, uuid, 1_000 + HALF_HOUR);
    expect(later).toMatchObject({ id: "first", visits: 2, pages: 0, last: 1_000 + HALF_HOUR });
    expect(later.session).not.toBe("first");
  });

  it("survives a clock that steps back", () => {
    expect(atMoment(visitor, uuid, 10)).toEqual(visitor);
    // A clock that was a day ahead would keep the session for that day otherwise.
    const right = atMoment({ ...visitor, last: 1_000 + 86_400_000 }, uuid, 1_000);
    expect(right).toMatchObject({ last: 1_000, visits: 2 });
    expect(right.session).not.toBe("first");
  });
});

describe("a visitor after an event", () => {
  it("remembers the products viewed last, each once, newest first, at most 20", () => {
    let record = visitor;
    for (const id of ["a", "b", "a"]) record = afterEvent(record, view(id)) ?? record;
    expect(record.viewed).toEqual(["a", "b"]);
    for (let index = 0; index < 30; index++) record = afterEvent(record, view(`p${index}`)) ?? record;
    expect(record.viewed).toHaveLength(20);
    expect(record.viewed[0]).toBe("p29");
  });

  it("counts a purchase once for its transaction", () => {
    const once = afterEvent(visitor, purchase("T1"));
    expect(once).toMatchObject({ orders: 1, spend: 10, transactions: ["T1"] });
    expect(once && afterEvent(once, purchase("T1"))).toBeUndefined();
    expect(once && afterEvent(once, purchase("T2", 5))).toMatchObject({ orders: 2, spend: 15, transactions: ["T2", "T1"] });
  });

  it("counts each purchase that names no transaction", () => {
    const nameless = event({ name: "purchase", data: { value: 10 } });
    const once = afterEvent(visitor, nameless);
    expect(once && afterEvent(once, nameless)).toMatchObject({ orders: 2, spend: 20, transactions: [] });
  });

  it("keeps the cart, and empties it with the purchase", () => {
    const added = afterEvent(visitor, event({ name: "add_to_cart", data: { items: [{ item_id: "a", price: 5, quantity: 2 }] } }));
    expect(added?.cart).toMatchObject({ value: 10, count: 2 });
    expect(added && afterEvent(added, view("a"))?.cart).toEqual(added?.cart);
    expect(added && afterEvent(added, purchase("T1"))?.cart).toMatchObject({ value: 0, count: 0, items: [] });
  });
});

describe("what conditions may know of the visitor", () => {
  it("is nothing without a record, never `new`", () => {
    expect(visitorFacts(undefined)).toEqual({ visitor: undefined, session: undefined, traits: undefined });
  });

  it("tells a first visit from a later one", () => {
    expect(visitorFacts(visitor).visitor).toEqual({ returning: false, visits: 1, orders: 0, spend: 0, viewed: [] });
    expect(visitorFacts(visitor).visitor?.daysSinceVisit).toBeUndefined();
    expect(visitorFacts({ ...visitor, visits: 2 }).visitor?.returning).toBe(true);
  });

  it("tells how long ago the last visit and the last order were, in whole days", () => {
    const day = 2 * HALF_HOUR * 24;
    const bought = afterEvent(visitor, { ...purchase("T1"), at: 1_000 });
    const back = bought && atMoment(bought, uuid, 1_000 + 3.5 * day);
    expect(visitorFacts(back).visitor).toMatchObject({ daysSinceVisit: 3, daysSinceOrder: 3 });
    expect(visitorFacts(bought).visitor?.daysSinceOrder).toBe(0);
  });

  it("tells pages, traits and the cart of earlier pages, but leaves a cart that nobody filled to the page", () => {
    const cart = { value: 5, count: 1, items: [] };
    expect(visitorFacts({ ...visitor, pages: 3, traits: { plan: "gold" }, cart })).toMatchObject({
      session: { pages: 3 },
      traits: { plan: "gold" },
      cart,
    });
    expect(visitorFacts(visitor)).not.toHaveProperty("cart");
  });
});

it("tells a visitor's record from other values", () => {
  expect([visitor, { id: "a" }, null, "a"].map(isVisitor)).toEqual([true, false, false, false]);
});
