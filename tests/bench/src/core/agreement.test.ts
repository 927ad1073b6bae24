import { evalCondition, GrowthBook } from "@growthbook/growthbook";
import { type Experiment, type ExperimentContext, evaluateCondition, type Filter, hash, runExperiment } from "@noren/core/targeting";
import fc from "fast-check";
import { beforeAll, expect, it, vi } from "vitest";

const text = fc.constantFrom("", "a", "A", "b", "0", "10", "null", "é", "日本", "1.2.3", "v1.2.3-rc.1+7", "1.10");
const scalar = fc.oneof(text, fc.constantFrom(null, true, false, 2.5), fc.integer({ min: -2, max: 12 }));
const fact = fc.oneof(
  { weight: 3, arbitrary: scalar },
  // What is nothing, in a list: newer releases than the specification's 0.8.0 match an element like that, it does not.
  fc.array(fc.constantFrom("a", "A", "10", 10, 2, true), { maxLength: 3 }),
  fc.record({ x: scalar }),
);
const list = fc.array(scalar, { maxLength: 3 });
const one = (operators: readonly string[], operand: fc.Arbitrary<unknown>) =>
  fc.tuple(fc.constantFrom(...operators), operand).map(([operator, value]) => ({ [operator]: value }));

const { condition } = fc.letrec<{ condition: object; operators: object }>((tie) => ({
  operators: fc.oneof(
    { maxDepth: 3 },
    one(["$eq", "$ne", "$veq", "$vne", "$vgt", "$vgte", "$vlt", "$vlte", "$exists", "$in", "$all"], scalar),
    // A list or a record beside text has no order that a shop could mean, and is compared with numbers only.
    one(["$lt", "$lte", "$gt", "$gte"], fc.integer({ min: -2, max: 12 })),
    one(["$in", "$nin", "$ini", "$nini", "$all", "$alli"], list),
    one(["$inGroup", "$notInGroup"], fc.constantFrom("some", "none", "unknown")),
    one(["$type"], fc.constantFrom("string", "number", "boolean", "array", "object", "null")),
    one(["$regex", "$regexi"], fc.constantFrom("a", "^A$", "(", "1|2", "[0-9]")),
    one(["$size", "$not", "$elemMatch"], tie("operators")),
    one(["$not", "$size"], scalar),
    fc.tuple(tie("operators"), tie("operators")).map(([first, second]) => ({ ...first, ...second })),
  ),
  condition: fc.oneof(
    { maxDepth: 3 },
    fc
      .dictionary(fc.constantFrom("a", "b", "b.x", "a.0", "a.length", "absent", "$named"), fc.oneof(fact, tie("operators")), { maxKeys: 3 })
      .map((keys) => ({ ...keys })),
    one(["$or", "$and", "$nor"], fc.array(tie("condition"), { maxLength: 3 })),
    one(["$not"], tie("condition")),
  ),
}));

// The library says of every unknown operator and every odd weight that it is one.
beforeAll(() => void vi.spyOn(console, "error").mockReturnValue());

const savedGroups = { some: [1, "a"], none: [] };

it("holds every condition where GrowthBook's own library does", () => {
  fc.assert(
    fc.property(condition, fc.record({ a: fact, b: fact, $named: fact }, { requiredKeys: [] }), (...drawn) => {
      const [condition, facts] = JSON.parse(JSON.stringify(drawn));
      expect(evaluateCondition(condition, facts, savedGroups)).toBe(evalCondition(facts, condition, savedGroups));
    }),
    { numRuns: 20_000 },
  );
});

const range = fc.tuple(fc.constantFrom(0, 0.1, 0.5), fc.constantFrom(0.3, 0.7, 1));
const id = fc.oneof(fc.nat(99).map(String), fc.constantFrom(null, "", 0, 7, "é", "日本"));
const attributes = fc.record({ id, user: id, country: fc.constantFrom("JP", "US") }, { requiredKeys: ["id"] });
const hashVersion = fc.constantFrom(1, 2, 2, 3);
const filter: fc.Arbitrary<Filter> = fc.record(
  { seed: fc.constantFrom("s", "t"), ranges: fc.tuple(range), hashVersion, attribute: fc.constantFrom("id", "user") },
  { requiredKeys: ["seed", "ranges"] },
);
/** Each with one or two of the settings that a run depends on, since most settings leave most visitors out. */
const experiment: fc.Arbitrary<Experiment> = fc
  .tuple(
    fc.constantFrom([0, 1], [0], [0, 1, 2], ["a", { b: 1 }]),
    fc.array(
      fc.oneof<fc.Arbitrary<Partial<Experiment>>[]>(
        fc.record({ weights: fc.constantFrom([0.1, 0.9], [0.2, 0.3, 0.5], [0.7, 0.7]), coverage: fc.constantFrom(-1, 0, 0.4, 1, 2) }),
        fc.record({ ranges: fc.tuple(range, range) }),
        fc.record({ hashVersion, seed: fc.constantFrom("", "seed") }),
        fc.record({ hashAttribute: fc.constantFrom("id", "user") }),
        fc.record({ namespace: fc.tuple(fc.constant("n"), fc.constantFrom(0, 0.3), fc.constantFrom(0.4, 1)) }),
        fc.record({ filters: fc.array(filter, { maxLength: 2 }) }),
        fc.record({ condition: fc.constantFrom({ country: "JP" }, { id: { $inGroup: "some" } }) }),
        fc.record({ force: fc.constantFrom(-1, 0, 1, 5) }),
        fc.record({ active: fc.boolean() }),
        fc.record({ status: fc.constantFrom("draft" as const, "running" as const, "stopped" as const) }),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([variations, settings]) => ({ key: "k", variations, ...Object.assign({}, ...settings) }));
const context: fc.Arbitrary<ExperimentContext> = fc
  .tuple(
    attributes,
    fc.oneof<fc.Arbitrary<ExperimentContext>[]>(
      fc.constant({}),
      fc.constant({}),
      fc.record({ url: fc.constantFrom("https://shop.example/?k=1", "https://shop.example/?a=b&k=2#k=0", "https://shop.example/") }),
      fc.record({ forcedVariations: fc.constantFrom({ k: 1 }, { k: 7 }, { other: 1 }) }),
      fc.record({ enabled: fc.boolean(), qaMode: fc.boolean() }),
    ),
  )
  .map(([attributes, given]) => ({ attributes, ...given }));

it("assigns every visitor as GrowthBook's own library does", () => {
  let exposed = 0;
  fc.assert(
    fc.property(context, experiment, (context, experiment) => {
      // Where ranges are more than variations, a visitor in one of those is in no variation: the library calls even that an exposure.
      fc.pre((experiment.ranges?.length ?? 0) <= experiment.variations.length);
      const growthbook = new GrowthBook({ ...JSON.parse(JSON.stringify(context)), savedGroups, log: () => {} });
      const theirs = growthbook.run(JSON.parse(JSON.stringify(experiment)));
      growthbook.destroy();
      const ours = runExperiment({ ...context, savedGroups }, experiment);
      expect(ours).toEqual({
        index: theirs.variationId,
        value: theirs.value,
        inExperiment: theirs.inExperiment,
        hashUsed: theirs.hashUsed,
      });
      exposed += Number(ours.hashUsed);
      if (ours.hashUsed) expect(hash(experiment.seed || "k", `${theirs.hashValue}`, experiment.hashVersion ?? 1)).toBe(theirs.bucket);
    }),
    { numRuns: 5_000 },
  );
  expect(exposed).toBeGreaterThan(500);
});
