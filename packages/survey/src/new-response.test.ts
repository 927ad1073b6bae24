import * as fc from "fast-check";
import { expect, it } from "vitest";
import { newResponse } from "./new-response.ts";

it("writes all of the 128 bits that it is given", () => {
  fc.assert(
    fc.property(fc.uint32Array({ minLength: 4, maxLength: 4 }), (random) => {
      const made = newResponse((numbers) => numbers.set(random));
      expect(made.split("-").map(Number)).toEqual([...random]);
    }),
  );
});

it("makes another one each time", () => {
  expect(newResponse()).not.toBe(newResponse());
});
