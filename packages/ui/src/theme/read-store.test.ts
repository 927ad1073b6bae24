import { beforeEach, describe, expect, it, vi } from "vitest";
import { parseColor } from "./parse-color.ts";
import { readStore } from "./read-store.ts";

/** happy-dom keeps colours as they were written, so the page writes them as browsers compute them. */
function page(html: string): Element {
  document.body.innerHTML = html;
  const place = document.createElement("div");
  document.body.append(place);
  return place;
}

const read = (place: Element) => readStore(place, parseColor);

describe("readStore", () => {
  beforeEach(() => {
    document.body.removeAttribute("style");
  });

  it("takes font, text and the nearest opaque background", () => {
    document.body.style.cssText = "background-color: rgb(250, 240, 230)";
    const place = page("<main style='color: rgb(20, 20, 20); font-family: Georgia; background-color: rgba(0, 0, 0, 0.1)'></main>");
    expect(read(place)).toMatchObject({ font: "Georgia", ink: [20, 20, 20], ground: [250, 240, 230] });
  });

  it("knows no ground under a picture", () => {
    document.body.style.cssText = "background-color: rgb(250, 240, 230)";
    const place = page("<main style='background-image: linear-gradient(red, blue)'></main>");
    expect(read(place).ground).toBeUndefined();
  });

  it("knows the browser's own canvas where nothing is painted", () => {
    const canvas = { color: [18, 18, 18], alpha: 1 };
    expect(readStore(page(""), (value) => (value === "Canvas" ? canvas : parseColor(value))).ground).toEqual([18, 18, 18]);
  });

  it("lays see-through text over the ground", () => {
    document.body.style.cssText = "background-color: rgb(255, 255, 255); color: rgba(0, 0, 0, 0.8)";
    expect(read(page("")).ink).toEqual([51, 51, 51]);
  });

  it("takes the first filled button with words, main content first", () => {
    const filled = (colour: string, text: string) =>
      `<button style="background-color: ${colour}; color: rgb(255, 255, 255); border-top-left-radius: 6px">${text}</button>`;
    const place = page(
      `<header>${filled("rgb(0, 0, 200)", "Menu")}</header><main><button style="color: rgb(0, 0, 0)">Plain</button>${filled("rgb(0, 120, 0)", "")}${filled("rgb(180, 20, 20)", "Buy")}</main>`,
    );
    expect(read(place)).toMatchObject({ accent: [180, 20, 20], button: { fill: [180, 20, 20], ink: [255, 255, 255], radius: 6 } });
  });

  it.each(["disabled", "aria-pressed=true", "aria-current=page", "aria-selected=true"])("passes over a button that is %s", (state) => {
    const button = (colour: string, more: string) =>
      `<button ${more} style="background-color: ${colour}; color: rgb(255, 255, 255)">Buy</button>`;
    const place = page(`<main>${button("rgb(0, 120, 0)", state)}${button("rgb(180, 20, 20)", "")}</main>`);
    expect(read(place).button?.fill).toEqual([180, 20, 20]);
  });

  it("prefers a coloured link to a black button as accent, and keeps the button", () => {
    const place = page(
      `<main><a style="color: rgb(20, 90, 180)">Terms</a><button style="background-color: rgb(0, 0, 0); color: rgb(255, 255, 255)">Buy</button></main>`,
    );
    expect(read(place)).toMatchObject({ accent: [20, 90, 180], button: { fill: [0, 0, 0] } });
  });

  it("leaves the accent open in a store of greys", () => {
    expect(read(page(`<main><a style="color: rgb(40, 40, 40)">Terms</a></main>`)).accent).toBeUndefined();
  });

  it("looks at a bounded number of elements on a large page", () => {
    const place = page(`<main>${"<a>Item</a>".repeat(500)}</main>`);
    const look = vi.spyOn(window, "getComputedStyle");
    read(place);
    expect(look.mock.calls.length).toBeLessThan(80);
  });
});
