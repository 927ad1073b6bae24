import { describe, expect, it, vi } from "vitest";
import { endsOf, turn } from "./rail.ts";

/** A rail of `width` px, scrolled to `left`, whose cards begin at `cards`. */
function rail(left: number, width: number, cards: readonly number[]): Element {
  const element = document.createElement("ul");
  for (const x of cards) {
    const item = document.createElement("li");
    item.getBoundingClientRect = () => new DOMRect(x, 0, 80, 80);
    element.append(item);
  }
  for (const [name, value] of Object.entries({ scrollLeft: left, clientWidth: width, scrollWidth: 1000 })) {
    Object.defineProperty(element, name, { value });
  }
  element.scrollBy = vi.fn();
  return element;
}

describe("a rail", () => {
  it("has more after it at its start, before it at its end, and both between, in either reading direction", () => {
    expect(endsOf(rail(0, 400, []))).toEqual({ before: false, after: true });
    expect(endsOf(rail(599.5, 400, []))).toEqual({ before: true, after: false });
    expect(endsOf(rail(300, 400, []))).toEqual({ before: true, after: true });
    expect(endsOf(rail(-600, 400, []))).toEqual({ before: true, after: false });
    expect(endsOf(rail(0, 1000, []))).toEqual({ before: false, after: false });
  });

  it.each([
    { cards: [0, 100, 200], width: 385, towards: 1, left: 300 },
    { cards: [0, 100, 200], width: 395, towards: -1, left: -400 },
    { cards: [300, 200, 100], width: 250, towards: 1, left: -200 },
    { cards: [0, 500], width: 300, towards: 1, left: 500 },
  ] as const)("turns by the whole cards in sight: $width px of $cards by $left", ({ cards, width, towards, left }) => {
    const element = rail(0, width, cards);
    turn(element, towards);
    expect(element.scrollBy).toHaveBeenCalledExactlyOnceWith({ left });
  });
});
