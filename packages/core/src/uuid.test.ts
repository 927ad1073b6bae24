import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createUuid } from "./uuid.ts";

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const anyTime = fc.integer({ min: 1, max: 2 ** 45 });
const anyBytes = fc.uint8Array({ minLength: 8, maxLength: 8 });

describe("createUuid", () => {
  it("makes version 7 UUIDs that begin with the time", () => {
    const uuid = createUuid(
      () => 0x0123456789ab,
      (bytes) => bytes.fill(0xff),
    );
    expect(uuid()).toBe("01234567-89ab-7000-bfff-ffffffffffff");
    expect(uuid()).toBe("01234567-89ab-7001-bfff-ffffffffffff");
  });

  it("keeps form and order whatever the clock and the randomness do", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyTime, anyBytes), { minLength: 2, maxLength: 50 }), (moments) => {
        let index = 0;
        const uuid = createUuid(
          () => moments[index]?.[0] ?? 0,
          (bytes) => {
            bytes.set(moments[index]?.[1] ?? []);
            return bytes;
          },
        );
        const ids = moments.map((_, position) => {
          index = position;
          return uuid();
        });
        expect(ids.every((id) => form.test(id))).toBe(true);
        expect([...new Set(ids)].sort()).toEqual(ids);
      }),
    );
  });

  it("borrows from the next millisecond once 4,096 ids came within one", () => {
    const uuid = createUuid(
      () => 1,
      (bytes) => bytes,
    );
    const ids = Array.from({ length: 5_000 }, uuid);
    expect([...ids].sort()).toEqual(ids);
    expect(ids[4_095]).toMatch(/^00000000-0001-7fff/);
    expect(ids[4_096]).toMatch(/^00000000-0002-7000/);
  });
});
