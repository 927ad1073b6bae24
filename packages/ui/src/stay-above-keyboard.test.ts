import { describe, expect, it, vi } from "vitest";
import { stayAboveKeyboard } from "./stay-above-keyboard.ts";

function fakeView(seen: { height: number; offsetTop?: number; scale?: number }) {
  const visualViewport = Object.assign(new EventTarget(), { offsetTop: 0, scale: 1, ...seen });
  vi.stubGlobal("visualViewport", visualViewport);
  vi.stubGlobal("innerHeight", 800);
  return visualViewport;
}

describe("stayAboveKeyboard", () => {
  it("lifts by what the keyboard covers, and lowers again", () => {
    const seen = fakeView({ height: 800 });
    const element = document.createElement("div");
    stayAboveKeyboard(element, window);
    seen.height = 450;
    seen.dispatchEvent(new Event("resize"));
    expect(element.style.getPropertyValue("--lift")).toBe("350px");
    seen.offsetTop = 50;
    seen.dispatchEvent(new Event("scroll"));
    expect(element.style.getPropertyValue("--lift")).toBe("300px");
    Object.assign(seen, { height: 800, offsetTop: 0 });
    seen.dispatchEvent(new Event("resize"));
    expect(element.style.getPropertyValue("--lift")).toBe("0px");
  });

  it("does not take a pinch zoom for a keyboard", () => {
    const seen = fakeView({ height: 400, scale: 2 });
    const element = document.createElement("div");
    stayAboveKeyboard(element, window);
    seen.dispatchEvent(new Event("resize"));
    expect(element.style.getPropertyValue("--lift")).toBe("0px");
  });

  it("leaves no listener", () => {
    const seen = fakeView({ height: 450 });
    const element = document.createElement("div");
    stayAboveKeyboard(element, window)();
    seen.dispatchEvent(new Event("resize"));
    expect(element.style.getPropertyValue("--lift")).toBe("");
  });
});
