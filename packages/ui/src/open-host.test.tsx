import { beforeEach, describe, expect, it, vi } from "vitest";
import { openHost } from "./open-host.ts";
import { parseColor } from "./theme/parse-color.ts";
import { readStore } from "./theme/read-store.ts";

function place(): HTMLElement {
  const element = document.createElement("div");
  document.body.append(element);
  return element;
}

const options = { styles: ".x{top:0}", theme: "paper", locale: "en" } as const;
const wrapperOf = (element: HTMLElement) => element.shadowRoot?.querySelector<HTMLElement>(".noren");
const token = (element: HTMLElement, name: string) => {
  const wrapper = wrapperOf(element);
  return wrapper ? getComputedStyle(wrapper).getPropertyValue(`--${name}`) : undefined;
};

/** What a token is in the theme "paper", with nothing set over it. */
const paperToken = (name: string) => {
  const element = place();
  openHost(element, options);
  return token(element, name);
};

describe("openHost", () => {
  beforeEach(() => {
    document.body.replaceChildren();
    document.body.removeAttribute("style");
  });

  it("renders into an open shadow root and leaves the element's own children alone", () => {
    const element = place();
    element.textContent = "fallback";
    openHost(element, options).render(<b>Hello</b>);
    expect(element.shadowRoot?.textContent).toBe("Hello");
    expect(element.textContent).toBe("fallback");
  });

  it("puts no style element and no style attribute into the markup that a policy would refuse", () => {
    const element = place();
    openHost(element, options).render(<b>Hello</b>);
    expect(element.shadowRoot?.querySelector("style, [onclick]")).toBeNull();
    expect(element.shadowRoot?.adoptedStyleSheets).toHaveLength(1);
  });

  it("sets language and reading direction, and changes both", () => {
    const element = place();
    const host = openHost(element, { ...options, locale: "ar" });
    expect(wrapperOf(element)).toMatchObject({ lang: "ar", dir: "rtl" });
    host.setLocale("ja");
    expect(wrapperOf(element)).toMatchObject({ lang: "ja", dir: "ltr" });
  });

  it("gives every token to the wrapper", () => {
    const element = place();
    openHost(element, options);
    const names =
      "ink ink-2 ink-3 paper paper-2 line edge accent accent-ink accent-soft ok sale radius radius-s shadow font motion button button-ink button-edge ground";
    for (const name of names.split(" ")) expect(token(element, name), name).toMatch(/\S/);
  });

  it("follows the system's scheme in paper and the page's in auto", () => {
    vi.spyOn(window, "matchMedia").mockReturnValue({ ...window.matchMedia("all"), matches: true });
    const [paper, auto] = [place(), place()];
    document.body.style.cssText = "background-color: rgb(255, 255, 255)";
    openHost(paper, options);
    openHost(auto, { ...options, theme: "auto" });
    expect(token(paper, "paper")).toBe("rgb(31,29,26)");
    expect(token(auto, "paper")).toBe("rgb(255,255,255)");
  });

  it("reads the store's page in one pass for each mount, and not again for a view or a language", () => {
    const [first, second] = [place(), place()];
    const searches = vi.spyOn(document.body, "querySelectorAll");
    readStore(first, parseColor);
    const one = searches.mock.calls.length;
    expect(one).toBeGreaterThan(0);
    const host = openHost(first, { ...options, theme: "auto" });
    expect(searches).toHaveBeenCalledTimes(2 * one);
    host.render(<b>Hello</b>);
    host.setLocale("ja");
    expect(searches).toHaveBeenCalledTimes(2 * one);
    openHost(second, { ...options, theme: "auto" });
    expect(searches).toHaveBeenCalledTimes(3 * one);
    openHost(second, options);
    expect(searches).toHaveBeenCalledTimes(3 * one);
    searches.mockRestore();
  });

  it("takes a page's own colours before the configuration's, for all that derives from them", () => {
    const [plain, own] = [place(), place()];
    const theme = { base: "paper", tokens: { accent: "rgb(0, 0, 200)" } } as const;
    openHost(plain, { ...options, theme });
    own.style.setProperty("--noren-accent", "rgb(0, 90, 30)");
    openHost(own, { ...options, theme });
    expect([token(plain, "accent-soft"), token(own, "accent-soft")]).toEqual(["rgb(232,230,246)", "rgb(232,238,230)"]);
  });

  it("hides its mark where the configuration says so, and only there", () => {
    const texts = vi.spyOn(CSSStyleSheet.prototype, "replaceSync");
    for (const mark of [false, true, undefined])
      openHost(place(), { ...options, theme: { base: "paper", ...(mark !== undefined && { mark }) } });
    expect(texts.mock.calls.map(([text]) => text.includes(".mark{display:none}"))).toEqual([true, false, false]);
  });

  it("lets tokens of the configuration and of the page override", () => {
    const element = place();
    element.style.setProperty("--noren-ok", "teal");
    openHost(element, { ...options, theme: { base: "paper", tokens: { font: "Futura" }, mark: false } });
    expect(token(element, "font")).toMatch(/^Futura,/);
    expect(token(element, "ok")).toBe("teal");
    expect(token(element, "sale")).toBe(paperToken("sale"));
  });

  it("does not let a value of the configuration end the rule it stands in", () => {
    const element = place();
    const texts = vi.spyOn(CSSStyleSheet.prototype, "replaceSync");
    openHost(element, { ...options, theme: { base: "paper", tokens: { font: "x} b{color:red" } } });
    expect(texts.mock.calls.map(([text]) => text).join()).not.toContain("color:red");
    expect(token(element, "font")).toBe("");
    expect(token(element, "ink")).toBe(paperToken("ink"));
  });

  it("keeps its own paper for colours that say nothing", () => {
    const element = place();
    document.body.style.cssText = "background-color: rgba(0, 0, 0, 0)";
    openHost(element, { ...options, theme: { tokens: { accent: "no colour" } } });
    expect(token(element, "accent")).toBe("rgb(138,47,43)");
  });

  it("shields only popups from the page's rules for the element", () => {
    const texts = vi.spyOn(CSSStyleSheet.prototype, "replaceSync");
    openHost(place(), options);
    openHost(place(), { ...options, popup: true });
    expect(texts.mock.calls.map(([text]) => text.includes("{all:initial!important"))).toEqual([false, true]);
  });

  it("is not empty for the page's rules while it is open", () => {
    const element = place();
    const host = openHost(element, options);
    expect(element.childNodes).toHaveLength(1);
    host.destroy();
    expect(element.childNodes).toHaveLength(0);
  });

  it.each(["keydown", "keypress", "keyup", "focusin"])("keeps %s to itself, after the view has heard it", (type) => {
    const [inside, outside] = [vi.fn(), vi.fn()];
    const element = place();
    document.addEventListener(type, outside);
    openHost(element, options).render(<b ref={(node) => node?.addEventListener(type, inside)}>Hello</b>);
    element.shadowRoot?.querySelector("b")?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    document.removeEventListener(type, outside);
    expect(inside).toHaveBeenCalledOnce();
    expect(outside).not.toHaveBeenCalled();
  });

  it("brings its own ground where the page's is not known, and none where it is", () => {
    const [known, unknown] = [place(), place()];
    document.body.style.cssText = "background-color: rgb(255, 255, 255)";
    openHost(known, { ...options, theme: "auto" });
    document.body.style.cssText = "background-image: linear-gradient(red, blue)";
    openHost(unknown, { ...options, theme: "auto" });
    expect(token(known, "ground")).toBe("#0000");
    expect(token(unknown, "ground")).toBe(token(unknown, "paper"));
  });

  it("empties the root on destroy, and can be opened again on the same element", () => {
    const element = place();
    const unmounted = vi.fn();
    const host = openHost(element, options);
    host.render(<b ref={(node) => node ?? unmounted()}>Hello</b>);
    host.destroy();
    expect(unmounted).toHaveBeenCalledOnce();
    expect(element.shadowRoot?.childNodes).toHaveLength(0);
    expect(element.shadowRoot?.adoptedStyleSheets).toHaveLength(0);
    openHost(element, options).render(<b>Again</b>);
    expect(element.shadowRoot?.textContent).toBe("Again");
  });
});
