import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { afterFrame } from "./after-frame.ts";

describe("afterFrame", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["requestAnimationFrame", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("calls once a frame was drawn, and not before", () => {
    const then = vi.fn();
    afterFrame(then);
    vi.advanceTimersToNextFrame();
    expect(then).not.toHaveBeenCalled();
    vi.advanceTimersToNextFrame();
    vi.advanceTimersToNextFrame();
    expect(then).toHaveBeenCalledOnce();
  });
});
