import { afterEach, describe, expect, it, vi } from "vitest";
import { watchNavigation } from "./navigation.ts";

const go = (url: string) => window.history.replaceState(null, "", url);
const turn = () => Promise.resolve();
let undo = () => undefined as unknown;

afterEach(() => {
  undo();
  go("/");
});

describe("where the browser has the Navigation API", () => {
  const navigation = new EventTarget();
  const modern = Object.assign(Object.create(window), { navigation, location: window.location });
  const change = () => navigation.dispatchEvent(new Event("currententrychange"));

  it("calls back when path or query changed, and only then", () => {
    const onChange = vi.fn();
    undo = watchNavigation(modern, onChange);
    change();
    go("/#part");
    change();
    expect(onChange).not.toHaveBeenCalled();
    go("/products/mug#part");
    change();
    change();
    go("/products/mug?color=red");
    change();
    expect(onChange).toHaveBeenCalledTimes(2);
    undo();
    go("/cart");
    change();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it("takes a page that only replaces its query for the same page, however often", () => {
    const onChange = vi.fn();
    undo = watchNavigation(modern, onChange);
    const replace = () => navigation.dispatchEvent(Object.assign(new Event("currententrychange"), { navigationType: "replace" }));
    for (let page = 1; page < 50; page += 1) {
      go(`/?page=${page}`);
      replace();
    }
    expect(onChange).not.toHaveBeenCalled();
    go("/?page=49#part");
    change();
    expect(onChange).not.toHaveBeenCalled();
    go("/other?page=49");
    replace();
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe("elsewhere", () => {
  const begin = () => {
    const onChange = vi.fn();
    undo = watchNavigation(window, onChange);
    return onChange;
  };

  it.each(["pushState", "replaceState"] as const)("hears %s", async (method) => {
    const onChange = begin();
    window.history[method](null, "", "/products/mug");
    await turn();
    expect(onChange).toHaveBeenCalledTimes(1);
    window.history[method](null, "", "/products/mug#part");
    await turn();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it("takes a page that only replaces its query for the same page, and one that pushes another for another", () => {
    const onChange = begin();
    window.history.replaceState(null, "", "/?page=2");
    expect(onChange).not.toHaveBeenCalled();
    window.history.pushState(null, "", "/?page=3");
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it("hears Back", () => {
    const onChange = begin();
    Object.getPrototypeOf(window.history).replaceState.call(window.history, null, "", "/back");
    window.dispatchEvent(new Event("popstate"));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it("leaves no trace after its undo", () => {
    begin();
    expect(Object.hasOwn(window.history, "pushState")).toBe(true);
    undo();
    expect(Object.hasOwn(window.history, "pushState")).toBe(false);
    expect(Object.hasOwn(window.history, "replaceState")).toBe(false);
  });

  it("puts another's patch below it back", () => {
    const own = vi.fn();
    window.history.pushState = own;
    begin();
    undo();
    expect(window.history.pushState).toBe(own);
    Reflect.deleteProperty(window.history, "pushState");
  });

  it("passes through, unheard, when another patch came on top", async () => {
    const onChange = begin();
    const below = window.history.pushState;
    const above = vi.fn<History["pushState"]>((...state) => below.apply(window.history, state));
    window.history.pushState = above;
    undo();
    window.history.pushState(null, "", "/through");
    await turn();
    expect(window.location.pathname).toBe("/through");
    expect(window.history.pushState).toBe(above);
    expect(onChange).not.toHaveBeenCalled();
    Reflect.deleteProperty(window.history, "pushState");
  });
});
