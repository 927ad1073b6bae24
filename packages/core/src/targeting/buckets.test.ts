import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign, bucketRanges, chooseVariation, equalWeights, inNamespace, queryOverride } from "./buckets.ts";
import { fnv1a, hash } from "./hash.ts";

const anyWeights = fc
  .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map((part) => part / parts.reduce((total, each) => total + each, 0)));
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

describe("hash", () => {
  it("is FNV-1a over UTF-16 units, by the function's published values", () => {
    expect([fnv1a(""), fnv1a("a"), fnv1a("foobar")]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  it("falls in [0, 1), the same each time, and nowhere in an unknown version", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(1, 2), (seed, value, version) => {
        const n = hash(seed, value, version);
        expect(n).toBeGreaterThanOrEqual(0);
        expect(n).toBeLessThan(1);
        expect(hash(seed, value, version)).toBe(n);
      }),
    );
    expect(hash("a", "b", 3)).toBeNull();
  });
});

describe("bucketRanges", () => {
  it("begins each range where the earlier weights end, and scales its length by the coverage", () => {
    expect(bucketRanges(2, 1)).toEqual([
      [0, 0.5],
      [0.5, 1],
    ]);
    expect(bucketRanges(2, 0.5, [0.25, 0.75])).toEqual([
      [0, 0.125],
      [0.25, 0.625],
    ]);
    expect(bucketRanges(2, 5)).toEqual(bucketRanges(2, 1));
    expect(bucketRanges(2, -1)).toEqual(bucketRanges(2, 0));
    expect(bucketRanges(2)).toEqual(bucketRanges(2, 1));
  });

  it("takes equal weights where those given are of the wrong count or sum", () => {
    expect(bucketRanges(2, 1, [0.9])).toEqual(bucketRanges(2, 1));
    expect(bucketRanges(2, 1, [0.9, 0.9])).toEqual(bucketRanges(2, 1));
    expect(bucketRanges(2, 1, null)).toEqual(bucketRanges(2, 1));
    expect(equalWeights(4)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(equalWeights(0)).toEqual([]);
  });

  it("moves nobody between variations when coverage rises", () => {
    fc.assert(
      fc.property(anyWeights, anyShare, anyShare, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (weights, a, b, n) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const before = chooseVariation(n, bucketRanges(weights.length, less, weights));
        if (before >= 0) expect(chooseVariation(n, bucketRanges(weights.length, more, weights))).toBe(before);
      }),
    );
  });
});

describe("assign", () => {
  const ids = Array.from({ length: 3_000 }, (_, index) => `visitor ${index}`);
  const count = (given: Parameters<typeof assign>[2]) => {
    const counts = [0, 0, 0];
    for (const id of ids) counts[assign(id, 2, given) + 1] = (counts[assign(id, 2, given) + 1] ?? 0) + 1;
    return counts.map((found) => found / ids.length);
  };

  it.each([1, 2])("spreads visitors evenly by hash version %i, and differently by another seed", (hashVersion) => {
    const [out, control, treated] = count({ seed: "a", hashVersion });
    expect(out).toBe(0);
    expect(control).toBeCloseTo(0.5, 1);
    expect(treated).toBeCloseTo(0.5, 1);
    const same = ids.filter((id) => assign(id, 2, { seed: "a", hashVersion }) === assign(id, 2, { seed: "b", hashVersion }));
    expect(same.length / ids.length).toBeCloseTo(0.5, 1);
  });

  it("leaves those outside coverage, ranges, namespace or known versions out", () => {
    expect(count({ seed: "a", hashVersion: 2, coverage: 0.4 })[0]).toBeCloseTo(0.6, 1);
    expect(count({ seed: "a", hashVersion: 2, ranges: [[0, 0.1]] })[0]).toBeCloseTo(0.9, 1);
    expect(count({ seed: "a", hashVersion: 2, namespace: ["n", 0, 0.3] })[0]).toBeCloseTo(0.7, 1);
    expect(count({ seed: "a", hashVersion: 7 })[0]).toBe(1);
  });

  it("keeps two experiments in parts of one namespace apart", () => {
    const both = ids.filter((id) => inNamespace(id, ["n", 0, 0.5]) && inNamespace(id, ["n", 0.5, 1]));
    expect(both).toEqual([]);
  });
});

describe("queryOverride", () => {
  it.each([
    ["https://shop.example/?a=1", 1],
    ["https://shop.example/?b=0&a=0#top", 0],
    ["https://shop.example/?a=2", null],
    ["https://shop.example/?a=-1", null],
    ["https://shop.example/?a=1.5", null],
    ["https://shop.example/?a=1abc", null],
    ["https://shop.example/?a=x&a=1", null],
    ["https://shop.example/?a=0&a=1", 0],
    ["https://shop.example/?a=%31", 1],
    ["https://shop.example/?a=", null],
    ["https://shop.example/#?a=1", null],
    ["https://shop.example/", null],
  ])("reads %s as %j", (url, expected) => {
    expect(queryOverride("a", url, 2)).toBe(expected);
  });
});
