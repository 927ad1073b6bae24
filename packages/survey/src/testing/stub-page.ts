import { vi } from "vitest";

type Hear = (entries: { isIntersecting: boolean }[]) => void;

/** A page without layout, for one test: it draws at once, and of what is looked for in its window all is `seen`, or nothing. */
export function stubPage(seen: boolean): void {
  vi.stubGlobal("requestAnimationFrame", (draw: FrameRequestCallback) => draw(0));
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly #hear: Hear;
      constructor(hear: Hear) {
        this.#hear = hear;
      }
      observe() {
        if (seen) this.#hear([{ isIntersecting: true }]);
      }
      disconnect() {}
    },
  );
}
