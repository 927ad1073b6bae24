import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRateLimit } from "./rate-limit.ts";

describe("a rate limit", () => {
  it("never grants more than the burst and what time has refilled", () => {
    const steps = fc.array(fc.record({ wait: fc.integer({ min: -500, max: 5000 }), ask: fc.integer({ min: 1, max: 30 }) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(steps, (sequence) => {
        let [time, forward, granted] = [1_000_000, 0, 0];
        const limit = createRateLimit({ burst: 20, perSecond: 4 }, () => time);
        for (const { wait, ask } of sequence) {
          time += wait;
          forward += Math.max(0, wait);
          const take = Math.min(ask, limit.left("a"));
          if (take > 0) limit.take("a", take);
          granted += take;
          expect(granted).toBeLessThanOrEqual(20 + (4 * forward) / 1000 + 1e-9);
        }
      }),
    );
  });

  it("has a unit left after the wait it names", () => {
    let time = 0;
    const limit = createRateLimit({ burst: 2, perSecond: 0.3 }, () => time);
    limit.take("a", 2);
    const wait = limit.wait("a");
    time += (wait - 1) * 1000;
    expect(limit.left("a")).toBe(0);
    time += 1000;
    expect(limit.left("a")).toBe(1);
  });

  it("counts each key by itself", () => {
    const limit = createRateLimit({ burst: 1, perSecond: 1 }, () => 0);
    limit.take("a", 1);
    expect([limit.left("a"), limit.left("b")]).toEqual([0, 1]);
  });

  it("forgets the key unused for longest when there are too many", () => {
    const limit = createRateLimit({ burst: 1, perSecond: 1 }, () => 0);
    for (let n = 0; n < 20_001; n += 1) limit.take(`key ${n}`, 1);
    expect([limit.left("key 0"), limit.left("key 1"), limit.left("key 20000")]).toEqual([1, 0, 0]);
  });
});
