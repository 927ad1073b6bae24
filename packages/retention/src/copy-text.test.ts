import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { copyText } from "./copy-text.ts";

let place: HTMLElement;
let copied: string | undefined;

beforeEach(() => {
  place = document.createElement("div");
  place.append(document.createElement("button"));
  document.body.append(place);
  copied = undefined;
  // The document of the tests has no such command at all.
  Object.assign(document, {
    execCommand: () => {
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement) copied = field.value.slice(field.selectionStart, field.selectionEnd);
      return true;
    },
  });
});
afterEach(() => {
  place.remove();
  Reflect.deleteProperty(document, "execCommand");
});

it("uses the clipboard where there is one", async () => {
  const writeText = vi.fn(async () => {});
  expect(await copyText("TEN", place, { writeText })).toBe(true);
  expect(writeText).toHaveBeenCalledWith("TEN");
  expect(copied).toBeUndefined();
});

it("copies a selection without a secure context, and leaves the page as it was", async () => {
  expect(await copyText("TEN", place)).toBe(true);
  expect(copied).toBe("TEN");
  expect(place.children).toHaveLength(1);
});

it("copies a selection when the clipboard is denied", async () => {
  const clipboard = { writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) };
  expect(await copyText("TEN", place, clipboard)).toBe(true);
  expect(copied).toBe("TEN");
});

it("says so when both ways are refused", async () => {
  Object.assign(document, { execCommand: () => false });
  expect(await copyText("TEN", place)).toBe(false);
  Reflect.deleteProperty(document, "execCommand");
  expect(await copyText("TEN", place)).toBe(false);
  expect(place.children).toHaveLength(1);
});
