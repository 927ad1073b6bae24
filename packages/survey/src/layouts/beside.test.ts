import { afterEach, expect, it, vi } from "vitest";
import { layout } from "./beside.ts";

afterEach(() => document.body.replaceChildren());

const box = () => document.body.appendChild(document.createElement("div"));

it.each(["#none", "[[", undefined])("leaves the box in its corner where %s finds nothing, and ends", (beside) => {
  const standing = box();
  const undo = layout(beside === undefined ? {} : { beside }, "en", "end").attach?.(standing, () => {});
  expect(standing.hasAttribute("data-beside")).toBe(false);
  undo?.();
});

it("leaves the box in its corner once the element is gone from the page", async () => {
  const anchor = box();
  anchor.id = "anchor";
  const standing = box();
  const undo = layout({ beside: "#anchor" }, "en", "end").attach?.(standing, () => {});
  await vi.waitFor(() => expect(standing.style.getPropertyValue("--x")).not.toBe(""));
  anchor.remove();
  window.dispatchEvent(new Event("resize"));
  await vi.waitFor(() => expect(standing.hasAttribute("data-beside")).toBe(false));
  undo?.();
});

it("goes back to its corner when it has grown beyond the room that there is", async () => {
  const anchor = box();
  anchor.id = "anchor";
  const standing = box();
  let whole = 80;
  // 100 px above and below the element are too few to answer in, but enough for the small bar that comes first.
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValue(innerWidth);
  vi.spyOn(document.documentElement, "clientHeight", "get").mockReturnValue(innerHeight);
  vi.spyOn(anchor, "getBoundingClientRect").mockImplementation(() => new DOMRect(0, 116, innerWidth, innerHeight - 232));
  vi.spyOn(standing, "offsetWidth", "get").mockReturnValue(360);
  vi.spyOn(standing, "offsetHeight", "get").mockImplementation(() =>
    Math.min(whole, Number.parseFloat(standing.style.getPropertyValue("--most") || "9999")),
  );
  const undo = layout({ beside: "#anchor" }, "en", "end").attach?.(standing, () => {});
  await vi.waitFor(() => expect(standing.hasAttribute("data-beside")).toBe(true));
  whole = 224;
  window.dispatchEvent(new Event("resize"));
  await vi.waitFor(() => expect(standing.hasAttribute("data-beside")).toBe(false));
  undo?.();
});
