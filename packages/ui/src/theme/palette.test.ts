import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast } from "./contrast.ts";
import { isDark } from "./palette.ts";
import { themeTokens } from "./theme-tokens.ts";

const color = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })));
const look = fc.record(
  { ink: color, ground: color, accent: color, button: fc.record({ fill: color, ink: color, radius: fc.integer({ min: 0, max: 40 }) }) },
  { requiredKeys: [] },
);
const surfaces = ["paper", "paper-2", "accent-soft"];
const texts = ["ink", "ink-2", "ink-3", "accent", "ok", "sale"];

describe("the palette of any store, light or dark", () => {
  const colorOf = (tokens: ReturnType<typeof themeTokens>, token: string) => {
    const value = tokens[token];
    if (typeof value !== "object") throw new Error(`${token} is no colour`);
    return value;
  };

  it("has 4.5 between text and each surface, 3 at control edges, 4.5 on what is filled", () => {
    fc.assert(
      fc.property(look, fc.boolean(), (store, dark) => {
        const tokens = themeTokens(dark, store, {});
        const ratio = (a: string, b: string) => contrast(colorOf(tokens, a), colorOf(tokens, b));
        for (const surface of surfaces) {
          for (const text of texts) expect(ratio(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
          for (const edge of ["edge", "button-edge"]) expect(ratio(edge, surface), `${edge} on ${surface}`).toBeGreaterThanOrEqual(3);
        }
        expect(ratio("accent-ink", "accent")).toBeGreaterThanOrEqual(4.5);
        expect(ratio("button-ink", "button")).toBeGreaterThanOrEqual(4.5);
      }),
      {
        examples: [[{ ground: [173, 253, 0], accent: [89, 241, 0], button: { fill: [0, 0, 92], ink: [0, 0, 0], radius: 0 } }, true]],
      },
    );
  });

  it("stays readable on the store's own ground where that is used", () => {
    fc.assert(
      fc.property(look, (store) => {
        const { ground } = store;
        if (!ground) return;
        const tokens = themeTokens(isDark(ground), store, {});
        const extreme = contrast(ground, isDark(ground) ? [255, 255, 255] : [0, 0, 0]);
        if (extreme > 7) for (const text of texts) expect(contrast(colorOf(tokens, text), ground), text).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("is dark on a dark ground and light on a light one", () => {
    fc.assert(
      fc.property(look, fc.boolean(), (store, dark) => {
        expect(isDark(colorOf(themeTokens(dark, store, {}), "paper"))).toBe(dark);
      }),
    );
  });
});
