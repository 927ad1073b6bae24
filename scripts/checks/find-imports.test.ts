import { expect, it } from "vitest";
import { findImports } from "./find-imports.ts";

it("finds static, dynamic, type-only and re-exported modules, over several lines", () => {
  const source = `
    import "side-effect";
    import one, { two } from "./one.ts";
    import type {
      Three,
    } from "@noren/three";
    export { four } from "./four.ts";
    export * from './five.ts';
    const six = await import("./six.ts");
  `;
  expect([...findImports(source)].sort()).toEqual(["./five.ts", "./four.ts", "./one.ts", "./six.ts", "@noren/three", "side-effect"]);
});

it("ignores comments, and words that are not imports", () => {
  const source = `
    // import "./a.ts"
    /* export { b } from "./b.ts" */
    const important = { from: "./c.ts" };
  `;
  expect(findImports(source)).toEqual([]);
});
