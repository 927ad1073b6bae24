import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition } from "../schema/campaign.ts";
import { evaluateCondition } from "./evaluate-condition.ts";

const facts = {
  page: { type: "product", path: "/products/mug" },
  cart: {
    value: 45.5,
    count: 3,
    items: [
      { id: "mug", price: 12 },
      { id: "bowl", price: 21.5 },
    ],
  },
  visitor: { returning: true, viewed: ["mug", "Bowl"] },
  app: "2.10.3-beta.2",
  nothing: null,
};

const table = (rows: [condition: Condition, expected: boolean][]) =>
  it.each(rows)("%j is %s", (condition, expected) => {
    expect(evaluateCondition(condition, facts)).toBe(expected);
  });

describe("plain values", () => {
  table([
    [{}, true],
    [{ "page.type": "product" }, true],
    [{ "page.type": "cart" }, false],
    [{ "cart.count": 3 }, true],
    [{ "cart.count": "3" }, true],
    [{ "visitor.returning": true }, true],
    [{ "visitor.returning": false }, false],
    [{ "visitor.missing": false }, false],
    [{ nothing: null }, true],
    [{ "visitor.missing": null }, true],
    [{ "page.type.length": null }, true],
    [{ "visitor.viewed.1": "Bowl" }, true],
    [{ "visitor.viewed": ["mug", "Bowl"] }, true],
    [{ "visitor.viewed": ["mug"] }, false],
    [{ "page.constructor": null }, true],
    [{ "page.type": "product", "cart.count": 4 }, false],
  ]);
});

describe("comparisons", () => {
  table([
    [{ "cart.value": { $gt: 45 } }, true],
    [{ "cart.value": { $gt: 45, $lt: 45.5 } }, false],
    [{ "cart.value": { $gte: 45.5, $lte: 45.5 } }, true],
    [{ "page.type": { $gt: "cart" } }, true],
    [{ "page.type": { $lt: "cart" } }, false],
    [{ "page.type": { $gte: "product" } }, true],
    [{ "visitor.missing": { $lt: 1 } }, true],
    [{ "page.path": { $gt: 1 } }, false],
    [{ "page.path": { $lte: 1 } }, false],
    [{ "cart.count": { $eq: 3 } }, true],
    [{ "cart.count": { $eq: "3" } }, false],
    [{ "cart.count": { $ne: 3 } }, false],
  ]);
});

describe("versions", () => {
  table([
    [{ app: { $vgt: "2.9.0" } }, true],
    [{ app: { $vlt: "2.10.3" } }, true],
    [{ app: { $vgte: "v2.10.3-beta.2+build" } }, true],
    [{ app: { $vlte: "2.10.3-beta.10" } }, true],
    [{ app: { $veq: "2.10.3-beta.2" } }, true],
    [{ app: { $vne: "2.10.3" } }, true],
    [{ "visitor.missing": { $vlt: "0.0.1" } }, true],
  ]);
});

describe("lists", () => {
  table([
    [{ "page.type": { $in: ["cart", "product"] } }, true],
    [{ "page.type": { $nin: ["cart", "product"] } }, false],
    [{ "page.type": { $nin: "cart" } }, false],
    [{ "visitor.viewed": { $in: ["plate", "mug"] } }, true],
    [{ "visitor.viewed": { $in: ["bowl"] } }, false],
    [{ "visitor.viewed": { $ini: ["BOWL"] } }, true],
    [{ "visitor.viewed": { $nini: ["BOWL"] } }, false],
    [{ "visitor.viewed": { $all: ["mug", "Bowl"] } }, true],
    [{ "visitor.viewed": { $all: ["mug", "plate"] } }, false],
    [{ "visitor.viewed": { $alli: ["MUG", "bowl"] } }, true],
    [{ "visitor.viewed": { $all: "mug" } }, false],
    [{ "page.type": { $all: ["product"] } }, false],
    [{ "visitor.viewed": { $size: 2 } }, true],
    [{ "visitor.viewed": { $size: { $gt: 2 } } }, false],
    [{ "page.type": { $size: 7 } }, false],
    [{ "cart.items": { $elemMatch: { id: "mug", price: { $lt: 20 } } } }, true],
    [{ "cart.items": { $elemMatch: { id: "mug", price: { $gt: 20 } } } }, false],
    [{ "visitor.viewed": { $elemMatch: { $regex: "^B" } } }, true],
    [{ "visitor.viewed": { $elemMatch: "mug" } }, false],
  ]);
});

describe("logic", () => {
  table([
    [{ $or: [{ "cart.count": 9 }, { "page.type": "product" }] }, true],
    [{ $or: [{ "cart.count": 9 }] }, false],
    [{ $or: [] }, true],
    [{ $nor: [{ "cart.count": 9 }] }, true],
    [{ $nor: [] }, false],
    [{ $and: [{ "cart.count": 3 }, { "page.type": "product" }] }, true],
    [{ $and: [{ "cart.count": 3 }, { "page.type": "cart" }] }, false],
    [{ $and: ["nonsense"] }, false],
    [{ $not: { "cart.count": 9 } }, true],
    [{ "cart.count": { $not: { $gt: 2 } } }, false],
  ]);
});

describe("the rest", () => {
  table([
    [{ "page.path": { $regex: "^/products/" } }, true],
    [{ "page.path": { $regex: "^/PRODUCTS/" } }, false],
    [{ "page.path": { $regexi: "^/PRODUCTS/" } }, true],
    [{ "page.path": { $regex: "(" } }, false],
    [{ "cart.value": { $exists: true } }, true],
    [{ "cart.value": { $exists: false } }, false],
    [{ nothing: { $exists: false } }, true],
    [{ "cart.value": { $type: "number" } }, true],
    [{ "visitor.viewed": { $type: "array" } }, true],
    [{ nothing: { $type: "null" } }, true],
    [{ "cart.value": { $unheard: 1 } }, false],
    [{ "page.type": { $inGroup: "shops" } }, false],
    [{ page: { type: "product", path: "/products/mug" } }, true],
  ]);

  it("knows groups", () => {
    const groups = { pages: ["cart", "product"] };
    expect(evaluateCondition({ "page.type": { $inGroup: "pages" } }, facts, groups)).toBe(true);
    expect(evaluateCondition({ "page.type": { $notInGroup: "pages" } }, facts, groups)).toBe(false);
    expect(evaluateCondition({ "page.type": { $notInGroup: "others" } }, facts, groups)).toBe(true);
  });
});

it("turns into its opposite under $not, and into itself under one $or and one $and", () => {
  const value = fc.oneof(fc.integer(), fc.string(), fc.boolean());
  const operator = fc.constantFrom("$eq", "$ne", "$lt", "$lte", "$gt", "$gte", "$exists", "$type", "$veq", "$vlt");
  fc.assert(
    fc.property(operator, value, value, (name, operand, found) => {
      const condition = { a: { [name]: operand } };
      const holds = evaluateCondition(condition, { a: found });
      expect(evaluateCondition({ $not: condition }, { a: found })).toBe(!holds);
      expect(evaluateCondition({ $nor: [condition] }, { a: found })).toBe(!holds);
      expect(evaluateCondition({ $or: [condition] }, { a: found })).toBe(holds);
      expect(evaluateCondition({ $and: [condition] }, { a: found })).toBe(holds);
    }),
  );
});
