import * as fc from "fast-check";
import { expect, it } from "vitest";
import { newResponse } from "./new-response.ts";

it("makes a UUID of version 4 from any random bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
      expect(newResponse((bytes) => bytes.set(random))).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }),
  );
});

it("makes another one each time", () => {
  expect(newResponse()).not.toBe(newResponse());
});
