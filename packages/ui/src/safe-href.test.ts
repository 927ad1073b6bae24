import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeHref } from "./safe-href.ts";

describe("safeHref", () => {
  it.each([
    "https://shop.example/help",
    "HTTP://shop.example",
    "mailto:help@shop.example",
    "tel:+81312345678",
    "/help?a=b:c",
    "help/returns",
    "./a",
    "?q=1",
    "#top",
    "//cdn.example/x",
    "返品:について",
    "help_page",
  ])("lets %s through unchanged", (url) => {
    expect(safeHref(url)).toBe(url);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \tjavascript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://a/b",
    "file:///etc/passwd",
    "intent://x#Intent;end",
  ])("refuses %j", (url) => {
    expect(safeHref(url)).toBeUndefined();
  });

  it("never lets the browser see a scheme outside of the list", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((rest) => `javascript:${rest}`),
          fc.string({ unit: "binary" }),
        ),
        (url) => {
          const href = safeHref(url);
          if (href === undefined || !URL.canParse(href, "https://shop.example/")) return;
          expect(["http:", "https:", "mailto:", "tel:"]).toContain(new URL(href, "https://shop.example/").protocol);
        },
      ),
    );
  }, 60_000);
});
