import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition } from "../schema/campaign.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import { explainCondition } from "./explain-condition.ts";

const path = fc.constantFrom("cart.count", "cart.value", "page.type", "tags", "visitor.returning", "absent.deeply");
const scalar = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("home", "cart", "", null), fc.boolean());
const comparison = fc.record(
  {
    $gt: scalar,
    $gte: scalar,
    $lt: scalar,
    $lte: scalar,
    $ne: scalar,
    $eq: scalar,
    $exists: fc.boolean(),
    $in: fc.array(scalar),
    $unknown: scalar,
  },
  { requiredKeys: [] },
);
const list = fc.record({ $size: fc.nat(3), $all: fc.array(scalar), $elemMatch: fc.record({ $gt: fc.nat(3) }) }, { requiredKeys: [] });
const wanted = fc.oneof(scalar, comparison, list, fc.record({ $not: comparison }));

const { condition } = fc.letrec<{ condition: Condition; parts: unknown }>((tie) => ({
  parts: fc.oneof({ weight: 8, arbitrary: fc.array(tie("condition"), { maxLength: 3 }) }, fc.array(scalar, { maxLength: 2 }), scalar),
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.dictionary(path, wanted, { maxKeys: 3 }),
    fc.record(
      { $or: tie("parts"), $and: tie("parts"), $nor: tie("parts"), $not: fc.oneof(tie("condition"), scalar) },
      { requiredKeys: [] },
    ),
  ),
}));
const facts = fc.record(
  {
    cart: fc.record({ count: fc.nat(3), value: fc.nat(3) }, { requiredKeys: [] }),
    page: fc.record({ type: fc.constantFrom("home", "cart") }),
    tags: fc.array(scalar, { maxLength: 3 }),
    visitor: fc.record({ returning: fc.boolean() }),
  },
  { requiredKeys: [] },
);

describe("explainCondition", () => {
  it("says of every condition what evaluateCondition says of it", () => {
    fc.assert(
      fc.property(condition, facts, (condition, facts) => {
        expect(explainCondition(condition, facts).met).toBe(evaluateCondition(condition, facts));
      }),
      { numRuns: 1_000 },
    );
  });

  it("names the fact that fails, what was wanted and what was found", () => {
    const audience = { "page.type": "product", "cart.value": { $gte: 50, $lt: 500 }, "visitor.returning": true };
    const explained = explainCondition(audience, { page: { type: "product" }, cart: { value: 12 } });
    expect(explained).toEqual({
      kind: "all",
      met: false,
      parts: [
        { kind: "fact", path: "page.type", expected: "product", found: "product", met: true },
        { kind: "fact", path: "cart.value", expected: { $gte: 50 }, found: 12, met: false },
        { kind: "fact", path: "cart.value", expected: { $lt: 500 }, found: 12, met: true },
        { kind: "fact", path: "visitor.returning", expected: true, found: null, met: false },
      ],
    });
  });

  it("keeps alternatives together, and turns what is denied around", () => {
    const explained = explainCondition({ $or: [{ a: 1 }, { b: 2 }], $not: { c: 3 } }, { b: 2, c: 3 });
    expect(explained).toMatchObject({
      met: false,
      parts: [
        { kind: "any", met: true, parts: [{ met: false, parts: [{ path: "a", found: null }] }, { met: true }] },
        { kind: "none", met: false, parts: [{ kind: "all", met: true, parts: [{ path: "c", found: 3 }] }] },
      ],
    });
  });

  it("knows groups", () => {
    const inGroup = { "visitor.id": { $inGroup: "staff" } };
    expect(explainCondition(inGroup, { visitor: { id: "ann" } }, { staff: ["ann"] }).met).toBe(true);
    expect(explainCondition(inGroup, { visitor: { id: "bob" } }, { staff: ["ann"] }).met).toBe(false);
  });
});
