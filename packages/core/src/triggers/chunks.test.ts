import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBus } from "../bus.ts";
import type { CartFact, Facts } from "../facts/facts.ts";
import type { TriggerRule } from "../schema/campaign.ts";
import { campaign } from "../testing/campaign.ts";
import { event } from "../testing/event.ts";
import { facts } from "../testing/facts.ts";
import cartIdle from "./cart-idle.ts";
import click from "./click.ts";
import idle from "./idle.ts";
import purchase from "./purchase.ts";
import comeBack from "./return.ts";
import scroll from "./scroll.ts";
import seen from "./seen.ts";
import type { TriggerPage, TriggerWatcher } from "./triggers.ts";

const fire = vi.fn();
const undos: (() => void)[] = [];
let bus = createBus();
let known = facts();
let records = new Map<string, unknown>();
let session = "first";

/** A page's records, without a database: what `journal.change` gives to a watcher. */
const change: TriggerPage["change"] = async (work) =>
  work({
    get: async (key) => records.get(key),
    put: (key, value) => void records.set(key, value),
    visitor: { session },
  });

const watch = (watcher: TriggerWatcher, rule: TriggerRule, id = "offer") => {
  const undo = watcher(rule, fire, { window, on: bus.on, now: Date.now, facts: () => known, change, campaign: campaign({ id }) });
  undos.push(undo);
  return undo;
};
const learn = (given: Partial<Facts>) => {
  known = facts(given);
  bus.emit(event({ name: "facts" }));
  return vi.advanceTimersByTimeAsync(0);
};
const see = (state: "visible" | "hidden") => {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
};
const cart = (count: number, value = count * 10): CartFact => ({ value, count, items: [{ id: "tea", quantity: count }] });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
});
afterEach(() => {
  for (const undo of undos.splice(0)) undo();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  fire.mockReset();
  bus = createBus();
  known = facts();
  records = new Map();
  session = "first";
  document.body.replaceChildren();
});

describe("scroll", () => {
  const to = (y: number) => {
    vi.spyOn(window, "scrollY", "get").mockReturnValue(y);
    document.dispatchEvent(new Event("scroll"));
  };
  beforeEach(() => {
    vi.spyOn(document.documentElement, "scrollHeight", "get").mockReturnValue(2_000 + window.innerHeight);
  });

  it("fires once at its share of the way, half of it unless given", () => {
    watch(scroll, { on: "scroll" });
    to(990);
    expect(fire).not.toHaveBeenCalled();
    to(1_000);
    to(1_500);
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it("fires at so many pixels, or at the end of a page that is shorter", () => {
    watch(scroll, { on: "scroll", pixels: 500 });
    to(400);
    expect(fire).not.toHaveBeenCalled();
    to(500);
    expect(fire).toHaveBeenCalledTimes(1);
    watch(scroll, { on: "scroll", pixels: 9_000 });
    to(1_999.4);
    expect(fire).toHaveBeenCalledTimes(2);
  });

  it("hears nothing after its undo", () => {
    watch(scroll, { on: "scroll", pixels: 10 })();
    to(500);
    expect(fire).not.toHaveBeenCalled();
  });
});

describe("seen", () => {
  it("looks at the elements that are there and at those that come, fires once, and looks no more", async () => {
    const observed: Element[] = [];
    let tell: IntersectionObserverCallback = () => undefined;
    const disconnect = vi.fn();
    class Eyes {
      constructor(callback: IntersectionObserverCallback) {
        tell = callback;
      }
      observe = (element: Element) => void observed.push(element);
      disconnect = disconnect;
    }
    vi.stubGlobal("IntersectionObserver", Eyes);
    const add = () => {
      const element = document.createElement("p");
      document.body.append(element);
      return element;
    };
    const entry = (isIntersecting: boolean, intersectionRatio: number, height: number) =>
      tell(
        [{ isIntersecting, intersectionRatio, intersectionRect: { height }, rootBounds: { height: 800 } } as IntersectionObserverEntry],
        {} as IntersectionObserver,
      );
    const first = add();
    watch(seen, { on: "seen", selector: "p" });
    const second = add();
    await vi.waitFor(() => expect(observed).toEqual([first, second]));
    entry(true, 0.4, 100);
    entry(false, 0, 0);
    expect(fire).not.toHaveBeenCalled();
    entry(true, 0.2, 400);
    expect(fire).toHaveBeenCalledTimes(1);
    expect(disconnect).toHaveBeenCalledTimes(1);
    add();
    await Promise.resolve();
    expect(observed).toHaveLength(2);
  });
});

describe("click", () => {
  it("fires with every press of an element or what is in it, and keeps nothing from happening", () => {
    const link = document.createElement("a");
    link.id = "size";
    link.append(document.createElement("b"));
    document.body.append(link, document.createElement("i"));
    const undo = watch(click, { on: "click", selector: "#size" });
    const press = (selector: string) =>
      document.querySelector(selector)?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }));
    expect(press("b")).toBe(true);
    press("i");
    press("a");
    expect(fire).toHaveBeenCalledTimes(2);
    undo();
    press("b");
    expect(fire).toHaveBeenCalledTimes(2);
  });
});

describe("idle", () => {
  it("fires once in each idle time", () => {
    watch(idle, { on: "idle", seconds: 10 });
    vi.advanceTimersByTime(9_999);
    document.dispatchEvent(new Event("pointermove"));
    vi.advanceTimersByTime(9_999);
    expect(fire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(fire).toHaveBeenCalledTimes(1);
    document.dispatchEvent(new Event("keydown"));
    vi.advanceTimersByTime(10_000);
    expect(fire).toHaveBeenCalledTimes(2);
  });

  it("does not count while the page is hidden", () => {
    watch(idle, { on: "idle", seconds: 10 });
    see("hidden");
    vi.advanceTimersByTime(60_000);
    see("visible");
    vi.advanceTimersByTime(9_999);
    expect(fire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(fire).toHaveBeenCalledTimes(1);
  });
});

describe("return", () => {
  it("fires each time the page is seen again after its seconds, five unless given", () => {
    watch(comeBack, { on: "return" });
    const away = (ms: number) => {
      see("hidden");
      vi.advanceTimersByTime(ms);
      see("visible");
    };
    away(4_999);
    expect(fire).not.toHaveBeenCalled();
    away(5_000);
    away(5_000);
    expect(fire).toHaveBeenCalledTimes(2);
  });

  it("is no return to see a page for the first time", () => {
    watch(comeBack, { on: "return", seconds: 0 });
    see("visible");
    expect(fire).not.toHaveBeenCalled();
  });
});

describe("cart-idle", () => {
  const rule = { on: "cart-idle", seconds: 100 } as const;

  it("fires once when a cart that holds something has not changed", async () => {
    known = facts({ cart: cart(1) });
    watch(cartIdle, rule);
    await vi.advanceTimersByTimeAsync(60_000);
    await learn({ cart: cart(2) });
    await vi.advanceTimersByTimeAsync(99_000);
    await learn({ cart: cart(2), stage: "decide" });
    expect(fire).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fire).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(500_000);
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it("begins anew with each piece of a cart of which only the count is known", async () => {
    const bare = (count: number): CartFact => ({ value: 0, count, items: [] });
    known = facts({ cart: bare(1) });
    watch(cartIdle, rule);
    await vi.advanceTimersByTimeAsync(60_000);
    await learn({ cart: bare(2) });
    await vi.advanceTimersByTimeAsync(99_000);
    expect(fire).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it("never fires for an empty cart, or one that was emptied", async () => {
    watch(cartIdle, rule);
    await learn({ cart: cart(0) });
    await vi.advanceTimersByTimeAsync(200_000);
    await learn({ cart: cart(1) });
    await learn({ cart: cart(0) });
    await vi.advanceTimersByTimeAsync(200_000);
    expect(fire).not.toHaveBeenCalled();
  });

  it("counts on over the pages of a visit, but not over to the next visit", async () => {
    known = facts({ cart: cart(1) });
    const leave = watch(cartIdle, rule);
    await vi.advanceTimersByTimeAsync(60_000);
    leave();
    const leaveSecond = watch(cartIdle, rule);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(fire).toHaveBeenCalledTimes(1);
    leaveSecond();
    session = "second";
    watch(cartIdle, rule);
    await vi.advanceTimersByTimeAsync(99_000);
    expect(fire).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fire).toHaveBeenCalledTimes(2);
  });

  it("waits for a hidden page to be seen", async () => {
    known = facts({ cart: cart(1) });
    watch(cartIdle, rule);
    await vi.advanceTimersByTimeAsync(50_000);
    see("hidden");
    await vi.advanceTimersByTimeAsync(100_000);
    expect(fire).not.toHaveBeenCalled();
    see("visible");
    await vi.advanceTimersByTimeAsync(0);
    expect(fire).toHaveBeenCalledTimes(1);
  });
});

describe("purchase", () => {
  const order = (id: string) => ({ order: { id, items: [] } });

  it("fires once for each order, on whatever page it is seen again, for each campaign by itself", async () => {
    const leave = watch(purchase, { on: "purchase" });
    await learn({});
    expect(fire).not.toHaveBeenCalled();
    await learn(order("A1"));
    await learn(order("A1"));
    expect(fire).toHaveBeenCalledTimes(1);
    leave();
    watch(purchase, { on: "purchase" });
    await vi.advanceTimersByTimeAsync(0);
    expect(fire).toHaveBeenCalledTimes(1);
    await learn(order("A2"));
    expect(fire).toHaveBeenCalledTimes(2);
    watch(purchase, { on: "purchase" }, "other");
    await vi.advanceTimersByTimeAsync(0);
    expect(fire).toHaveBeenCalledTimes(3);
  });

  it("does not fire after its undo", async () => {
    const undo = watch(purchase, { on: "purchase" });
    known = facts(order("A1"));
    bus.emit(event({ name: "facts" }));
    undo();
    await vi.advanceTimersByTimeAsync(0);
    expect(fire).not.toHaveBeenCalled();
  });
});
