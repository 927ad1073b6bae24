import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctTime, longestWait } from "./correct-time.ts";

const day = 86_400_000;
const receivedAt = 1_700_000_200_000;

describe("the time of an event", () => {
  it.each([
    ["a day behind", -day],
    ["a day ahead", day],
    ["at 1970", -receivedAt + day],
    ["ten years ahead", 3650 * day],
    ["right", 0],
  ])("is right although the device's clock is %s", (_what, skew) => {
    expect(correctTime(receivedAt + skew - 5000, receivedAt + skew, receivedAt)).toBe(receivedAt - 5000);
  });

  it("is measured anew with each batch of a device whose clock jumps between them", () => {
    const before = correctTime(receivedAt + day - 5000, receivedAt + day, receivedAt);
    const after = correctTime(receivedAt - day + 1000, receivedAt - day + 2000, receivedAt + 2000);
    expect([before, after]).toEqual([receivedAt - 5000, receivedAt + 1000]);
  });

  it("is the arrival when the clock was set between the event and its sending", () => {
    expect(correctTime(receivedAt + day, receivedAt, receivedAt)).toBe(receivedAt);
    expect(correctTime(day, receivedAt, receivedAt)).toBe(receivedAt);
  });

  it("keeps the time of an event that waited as long as a client lets it", () => {
    expect(correctTime(receivedAt - 30 * day, receivedAt, receivedAt)).toBe(receivedAt - 30 * day);
  });

  it("is a whole number, never after the arrival and never longer before it than an event is kept", () => {
    const time = fc.double({ min: 0, max: 8.64e15, noNaN: true });
    fc.assert(
      fc.property(time, time, (at, sentAt) => {
        const corrected = correctTime(at, sentAt, receivedAt);
        expect(Number.isInteger(corrected)).toBe(true);
        expect(corrected).toBeLessThanOrEqual(receivedAt);
        expect(corrected).toBeGreaterThanOrEqual(receivedAt - longestWait);
      }),
    );
  });
});
