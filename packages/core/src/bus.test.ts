import { describe, expect, it, vi } from "vitest";
import { createBus } from "./bus.ts";
import { event } from "./testing/event.ts";

describe("createBus", () => {
  it("tells listeners of a name, and those of every name, in the order they came", () => {
    const bus = createBus();
    const heard: string[] = [];
    bus.on("*", ({ name }) => heard.push(`all ${name}`));
    bus.on("purchase", ({ name }) => heard.push(`one ${name}`));
    bus.emit(event({ name: "purchase" }));
    bus.emit(event({ name: "search" }));
    expect(heard).toEqual(["all purchase", "one purchase", "all search"]);
  });

  it("tells a listener nothing after its undo, also when it listens twice", () => {
    const bus = createBus();
    const listener = vi.fn();
    const undo = bus.on("search", listener);
    bus.on("search", listener);
    undo();
    undo();
    bus.emit(event({ name: "search" }));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("goes on to the next listener when one throws, and shows the error in the console", () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const bus = createBus();
    const next = vi.fn();
    bus.on("*", () => {
      throw new Error("broken");
    });
    bus.on("*", next);
    bus.emit(event());
    expect(next).toHaveBeenCalledTimes(1);
    expect(error).toHaveBeenCalledWith(new Error("broken"));
  });

  it("tells the present event only to those who listened when it came", () => {
    const bus = createBus();
    const late = vi.fn();
    bus.on("*", () => void bus.on("*", late));
    bus.emit(event());
    expect(late).not.toHaveBeenCalled();
  });
});
