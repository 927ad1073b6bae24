import { expect, it, vi } from "vitest";
import { wrapMethod } from "./wrap-method.ts";

const shop = () => ({ add: (first: number, second: number) => first + second });

it("tells what a method of the page's was given, after its work, and hands its result through", () => {
  const page = shop();
  const after = vi.fn();
  wrapMethod(page, "add", after);
  expect(page.add(1, 2)).toBe(3);
  expect(after.mock.calls).toEqual([[[1, 2]]]);
});

it("keeps the page going whatever happens in what is told", () => {
  const page = shop();
  wrapMethod(page, "add", () => {
    throw new Error("broken");
  });
  expect(page.add(1, 2)).toBe(3);
});

it("lets the page's own errors through, and tells nothing of what did not happen", () => {
  const page = {
    add(): number {
      throw new Error("the page's own");
    },
  };
  const after = vi.fn();
  wrapMethod(page, "add", after);
  expect(page.add).toThrow("the page's own");
  expect(after).not.toHaveBeenCalled();
});
