import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBus } from "../bus.ts";
import type { Json } from "../events/event.ts";
import type { Trigger, TriggerRule } from "../schema/campaign.ts";
import { campaign } from "../testing/campaign.ts";
import { event } from "../testing/event.ts";
import { facts } from "../testing/facts.ts";
import { type TriggerOptions, type TriggerWatcher, watchTrigger } from "./triggers.ts";

const bus = createBus();
const fire = vi.fn();
const met = new Set<TriggerRule>();
const undos: (() => void)[] = [];
const watch = (trigger: Trigger | undefined, load: TriggerOptions["load"] = async () => undefined) => {
  const undo = watchTrigger(
    campaign(trigger && { trigger }),
    { window, now: Date.now, on: bus.on, facts: () => facts(), change: async () => undefined, load, met },
    fire,
  );
  undos.push(undo);
  return undo;
};
const track = (name: string, data: { [key: string]: Json } = {}) => bus.emit(event({ name, data }));
const see = (state: "visible" | "hidden") => {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
});
afterEach(() => {
  for (const undo of undos.splice(0)) undo();
  fire.mockReset();
  met.clear();
  vi.useRealTimers();
});

describe("a campaign's trigger", () => {
  it("fires with the page where there is none, or where it says so", () => {
    watch(undefined);
    watch({ any: [{ on: "page" }] });
    expect(fire).toHaveBeenCalledTimes(2);
  });

  it("never fires by itself when it is manual", () => {
    watch({ any: [{ on: "manual" }] });
    track("purchase");
    expect(fire).not.toHaveBeenCalled();
  });

  it("fires with each event of its name", () => {
    watch({ any: [{ on: "event", name: "add_to_cart" }] });
    track("purchase");
    expect(fire).not.toHaveBeenCalled();
    track("add_to_cart");
    track("add_to_cart");
    expect(fire).toHaveBeenCalledTimes(2);
  });

  it("asks an event's data where it has a condition", () => {
    watch({ any: [{ on: "event", name: "purchase", where: { value: { $gte: 50 } } }] });
    track("purchase", { value: 49 });
    expect(fire).not.toHaveBeenCalled();
    track("purchase", { value: 50 });
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it("fires with any of its rules", () => {
    watch({
      any: [
        { on: "event", name: "a" },
        { on: "event", name: "b" },
      ],
    });
    track("b");
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it("fires with all of its rules once each came true, in any order", () => {
    watch({ all: [{ on: "page" }, { on: "event", name: "a" }, { on: "event", name: "b" }] });
    track("b");
    track("b");
    expect(fire).not.toHaveBeenCalled();
    track("a");
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it("does not fire any more after its undo", () => {
    const undo = watch({
      any: [
        { on: "event", name: "a" },
        { on: "time", seconds: 1 },
      ],
    });
    undo();
    track("a");
    vi.advanceTimersByTime(5_000);
    expect(fire).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("time on the page", () => {
  it("counts from the beginning", () => {
    watch({ any: [{ on: "time", seconds: 10 }] });
    vi.advanceTimersByTime(9_999);
    expect(fire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it("stands still while the page is hidden", () => {
    watch({ any: [{ on: "time", seconds: 10 }] });
    vi.advanceTimersByTime(6_000);
    see("hidden");
    vi.advanceTimersByTime(60_000);
    see("visible");
    vi.advanceTimersByTime(3_999);
    expect(fire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it("begins when a page that opened in the background is seen", () => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    watch({ any: [{ on: "time", seconds: 10 }] });
    vi.advanceTimersByTime(60_000);
    see("visible");
    vi.advanceTimersByTime(9_999);
    expect(fire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it("fires once, however often the page is hidden afterwards", () => {
    watch({ any: [{ on: "time", seconds: 10 }] });
    vi.advanceTimersByTime(10_000);
    see("hidden");
    see("visible");
    vi.advanceTimersByTime(60_000);
    expect(fire).toHaveBeenCalledTimes(1);
  });
});

describe("a trigger of a chunk of its own", () => {
  const rule = { on: "exit-intent", sensitivity: "low" } as const;

  it("is loaded, told its rule, fires each time, and is stopped", async () => {
    const stop = vi.fn();
    const watcher = vi.fn<TriggerWatcher>(() => stop);
    const undo = watch({ any: [rule] }, async (name) => (name === "exit-intent" ? { default: watcher } : undefined));
    await vi.waitFor(() => expect(watcher).toHaveBeenCalledTimes(1));
    const [given, meet, page] = watcher.mock.calls[0] ?? [];
    expect([given, page?.window, page?.campaign.id]).toEqual([rule, window, "offer"]);
    meet?.();
    meet?.(2_000);
    expect(fire.mock.calls).toEqual([[undefined], [2_000]]);
    undo();
    expect(stop).toHaveBeenCalledTimes(1);
    meet?.();
    expect(fire).toHaveBeenCalledTimes(2);
  });

  it("does not begin when it arrives after the undo", async () => {
    const watcher = vi.fn<TriggerWatcher>(() => () => undefined);
    const undo = watch({ any: [rule] }, async () => ({ default: watcher }));
    undo();
    await Promise.resolve();
    await Promise.resolve();
    expect(watcher).not.toHaveBeenCalled();
  });

  it("never fires when it cannot be loaded or is unknown", async () => {
    watch({ any: [rule] }, () => Promise.reject(new Error("missing")));
    const undo = watch({ any: [rule] });
    await Promise.resolve();
    undo();
    expect(fire).not.toHaveBeenCalled();
  });
});
