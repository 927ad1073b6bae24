import { describe, expect, it, vi } from "vitest";
import { whenSeen } from "./when-seen.ts";

function fakeObserver() {
  const made: { tell: (seen: boolean) => void; disconnect: ReturnType<typeof vi.fn> }[] = [];
  class Observer {
    disconnect = vi.fn();
    constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
      made.push({ tell: (isIntersecting) => callback([{ isIntersecting }]), disconnect: this.disconnect });
    }
    observe = vi.fn();
  }
  return { made, Observer: Observer as unknown as typeof IntersectionObserver };
}

describe("whenSeen", () => {
  it("tells once, when the element is first seen", () => {
    const { made, Observer } = fakeObserver();
    const seen = vi.fn();
    whenSeen(document.createElement("div"), seen, Observer);
    made[0]?.tell(false);
    expect(seen).not.toHaveBeenCalled();
    made[0]?.tell(true);
    expect(seen).toHaveBeenCalledOnce();
    expect(made[0]?.disconnect).toHaveBeenCalledOnce();
  });

  it("can be undone before", () => {
    const { made, Observer } = fakeObserver();
    whenSeen(document.createElement("div"), vi.fn(), Observer)();
    expect(made[0]?.disconnect).toHaveBeenCalledOnce();
  });
});
