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
