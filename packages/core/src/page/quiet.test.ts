import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { quietReason, watchQuiet } from "./quiet.ts";

const page = { type: "home", url: "", path: "/", title: "", language: "en", referrer: "", fromSearch: false } as const;
const reason = (quiet = {}, over: Partial<Parameters<typeof quietReason>[1]> = {}) => quietReason(document, { ...page, ...over }, quiet);

beforeEach(() => {
  // No layout here: everything that is not hidden has a box.
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 100, 100));
  vi.stubGlobal("CSS", { supports: () => false });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const put = (markup: string) => {
  const template = document.createElement("template");
  template.innerHTML = markup;
  document.body.append(template.content);
};

describe("quiet places", () => {
  it("are none on an ordinary page", () => {
    put("<p>Shop</p><input type=button>");
    expect(reason()).toBeUndefined();
  });
  it("are the checkout and every page with a card field", () => {
    expect(reason({}, { type: "checkout" })).toBe("checkout");
    put('<input autocomplete="cc-number">');
    expect(reason()).toBe("checkout");
  });
  it("are pages whose card field belongs to a section or an address, too", () => {
    put('<input autocomplete="section-gift billing CC-Number">');
    expect(reason()).toBe("checkout");
  });
  it("are the configured paths", () => {
    expect(reason({ paths: ["/news/*"] }, { path: "/news/1" })).toBe("path");
    expect(reason({ paths: ["/news/*"] }, { path: "/shop" })).toBeUndefined();
  });
  it("are where a field has focus, and no longer once it left", () => {
    put("<textarea></textarea>");
    document.querySelector("textarea")?.focus();
    expect(reason()).toBe("focus");
    document.querySelector("textarea")?.blur();
    expect(reason()).toBeUndefined();
  });
  it("are where a dialog is open and visible", () => {
    put('<div aria-modal="true"></div>');
    expect(reason()).toBe("dialog");
    document.querySelector("div")?.style.setProperty("visibility", "hidden");
    expect(reason()).toBeUndefined();
  });
  it("are not where a popover is closed, even in a browser that does not know popovers", () => {
    put("<div popover></div>");
    expect(reason()).toBeUndefined();
  });
  it("are where a field within a component has focus", () => {
    put("<shop-search></shop-search>");
    const root = document.querySelector("shop-search")?.attachShadow({ mode: "open" });
    const field = document.createElement("input");
    root?.append(field);
    expect(reason()).toBeUndefined();
    field.focus();
    expect(reason()).toBe("focus");
  });
  it("are not where a dialog has faded away", () => {
    put('<div aria-modal="true"></div>');
    document.querySelector("div")?.style.setProperty("opacity", "0");
    expect(reason()).toBeUndefined();
  });
  it("are where a video plays with sound, and only then", () => {
    put("<video></video>");
    const video = document.querySelector("video");
    const play = (state: { paused: boolean; muted: boolean; volume: number }) => {
      for (const [name, value] of Object.entries(state)) Object.defineProperty(video, name, { configurable: true, value });
      return reason();
    };
    expect(play({ paused: false, muted: false, volume: 0.5 })).toBe("video");
    expect(play({ paused: true, muted: false, volume: 0.5 })).toBeUndefined();
    expect(play({ paused: false, muted: true, volume: 0.5 })).toBeUndefined();
    expect(play({ paused: false, muted: false, volume: 0 })).toBeUndefined();
  });
  it("are where a panel of ours is open", () => {
    put("<noren-layer></noren-layer>");
    const root = document.querySelector("noren-layer")?.attachShadow({ mode: "open" });
    const dialog = document.createElement("dialog");
    root?.append(dialog);
    expect(reason()).toBeUndefined();
    dialog.setAttribute("open", "");
    expect(reason()).toBe("panel");
  });
  it("are found by the other selectors where one cannot be read", () => {
    put('<div class="banner"></div>');
    expect(reason({ selectors: ["div[", ".banner"] })).toBe(".banner");
  });
  it("are where a configured selector is visible", () => {
    put('<div class="banner"></div>');
    expect(reason({ selectors: [".banner"] })).toBe(".banner");
  });
});

describe("watching for the end of a quiet moment", () => {
  it("calls once after a burst of events, and not after the undo", () => {
    vi.useFakeTimers();
    const seen = vi.fn();
    const undo = watchQuiet(window, seen);
    document.body.dispatchEvent(new Event("click"));
    document.body.dispatchEvent(new Event("keyup"));
    vi.advanceTimersByTime(300);
    expect(seen).toHaveBeenCalledTimes(1);
    document.body.dispatchEvent(new Event("click"));
    undo();
    vi.advanceTimersByTime(300);
    expect(seen).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});
