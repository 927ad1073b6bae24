import { afterEach, describe, expect, it } from "vitest";
import { textAt } from "./text-at.ts";

afterEach(() => document.body.replaceChildren());

describe("textAt", () => {
  it("reads a named attribute", () => {
    const button = document.createElement("button");
    button.setAttribute("data-product-id", " 42 ");
    document.body.append(button);
    expect(textAt(document, "button@data-product-id")).toBe("42");
    expect(textAt(document, "button@data-nothing")).toBeUndefined();
  });

  it("finds nothing by a selector that cannot be read", () => {
    expect(textAt(document, ":::")).toBeUndefined();
    expect(textAt(document, "")).toBeUndefined();
  });
});
