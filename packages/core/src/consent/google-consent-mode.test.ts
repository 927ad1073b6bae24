import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchDataLayer } from "../facts/data-layer.ts";
import { googleConsentMode } from "./google-consent-mode.ts";
import type { ConsentUpdate } from "./state.ts";

let layer: unknown[] = [];
const undos: (() => void)[] = [];

function gtag(..._command: unknown[]): void {
  // biome-ignore lint/complexity/noArguments: gtag's own form
  layer.push(arguments);
}
const listen = () => {
  const told: ConsentUpdate[] = [];
  const undo = googleConsentMode((update) => told.push(update), { mode: "ask" }, window);
  undos.push(undo);
  return { told, undo };
};

beforeEach(() => {
  vi.useFakeTimers();
  layer = [];
  vi.stubGlobal("dataLayer", layer);
});
afterEach(() => {
  for (const undo of undos.splice(0)) undo();
  vi.useRealTimers();
});

describe("the adapter of Google Consent Mode", () => {
  it("grants by a default only after its wait, without an update", () => {
    gtag("consent", "default", { analytics_storage: "granted", ad_storage: "denied", wait_for_update: 500 });
    const { told } = listen();
    vi.advanceTimersByTime(499);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([{ storage: true, analytics: true, personalisation: undefined, marketing: undefined }]);
  });

  it("lets an update end the wait", () => {
    gtag("consent", "default", { analytics_storage: "granted", wait_for_update: 500 });
    const { told } = listen();
    gtag("consent", "update", { analytics_storage: "denied" });
    vi.advanceTimersByTime(1_000);
    expect(told).toMatchObject([{ storage: false, analytics: false }]);
  });

  it.each([
    ["before", ["ES", "granted"]],
    ["after", ["granted", "ES"]],
  ])("grants by no default that another denies in some region, %s it", (_, order) => {
    const { told } = listen();
    for (const one of order)
      if (one === "ES") gtag("consent", "default", { analytics_storage: "denied", region: ["ES", "US-AK"] });
      else gtag("consent", "default", { analytics_storage: "granted" });
    vi.advanceTimersByTime(1_000);
    expect(told.every(({ storage }) => storage === undefined)).toBe(true);
    gtag("consent", "update", { analytics_storage: "granted" });
    expect(told.at(-1)).toMatchObject({ storage: true, analytics: true });
  });

  it("keeps what an update does not name", () => {
    const { told } = listen();
    gtag("consent", "update", { analytics_storage: "granted" });
    gtag("consent", "update", { personalization_storage: "granted" });
    expect(told.at(-1)).toEqual({ storage: true, analytics: true, personalisation: true, marketing: undefined });
  });

  it("asks for all three of advertising's types", () => {
    const { told } = listen();
    gtag("consent", "update", { ad_storage: "granted", ad_user_data: "granted" });
    expect(told.at(-1)?.marketing).toBeUndefined();
    gtag("consent", "update", { ad_personalization: "denied" });
    expect(told.at(-1)?.marketing).toBe(false);
    gtag("consent", "update", { ad_personalization: "granted" });
    expect(told.at(-1)?.marketing).toBe(true);
  });

  it("reads commands in an array too", () => {
    const { told } = listen();
    layer.push(["consent", "update", { analytics_storage: "granted" }]);
    expect(told).toMatchObject([{ analytics: true }]);
  });

  it("tells the last of the answers that it finds, and none that was taken back", () => {
    gtag("consent", "update", { analytics_storage: "denied" });
    gtag("consent", "update", { analytics_storage: "granted" });
    expect(listen().told).toMatchObject([{ storage: true, analytics: true }]);
  });

  it.each([
    [["consent", "update"]],
    [["consent", "update", null]],
    [["consent", "ask", { analytics_storage: "granted" }]],
    [["set", "update", { analytics_storage: "granted" }]],
    [{ event: "consent", ecommerce: {} }],
    [null],
    ["consent"],
  ])("is not misled by %j", (entry) => {
    const { told } = listen();
    layer.push(entry);
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([]);
  });

  it("gives dataLayer its own push back, also above the core's", () => {
    const own = layer.push;
    const undoCore = watchDataLayer(window, () => undefined);
    listen().undo();
    undoCore();
    expect(layer.push).toBe(own);
    expect(Object.hasOwn(layer, "push")).toBe(false);
  });
});
