import { expect, it } from "vitest";
import { facts } from "../testing/facts.ts";
import type { Facts, PageType } from "./facts.ts";
import { stageOf } from "./stage.ts";

const at = (type: PageType, given: Partial<Facts> = {}) => stageOf(facts({ ...given, page: { ...facts().page, type } }));
const cart = { value: 5, count: 1, items: [] };
const visitor = { returning: true, visits: 2, orders: 0, spend: 0, viewed: ["a", "b"] };

it.each<[stage: string, type: PageType, given: Partial<Facts>]>([
  ["awareness", "home", {}],
  ["awareness", "other", { cart: { ...cart, count: 0 } }],
  ["research", "category", {}],
  ["research", "search", {}],
  ["research", "product", {}],
  ["research", "product", { visitor: { ...visitor, viewed: ["a"] } }],
  ["comparison", "product", { visitor }],
  ["loyalty", "product", { visitor: { ...visitor, orders: 1 } }],
  ["loyalty", "home", { visitor: { ...visitor, orders: 2 } }],
  ["advocacy", "home", { visitor: { ...visitor, orders: 2, advocate: true } }],
  ["advocacy", "product", { visitor: { ...visitor, advocate: true } }],
  ["decision", "cart", {}],
  ["decision", "home", { cart, visitor: { ...visitor, orders: 1, advocate: true } }],
  ["support", "help", { cart }],
  ["support", "contact", {}],
  ["purchase", "checkout", { cart }],
  ["purchase", "order", {}],
  ["purchase", "other", { order: { id: "T1", items: [] } }],
])("is %s on a page of type %s with %j", (stage, type, given) => {
  expect(at(type, given)).toBe(stage);
});
