import { afterEach, describe, expect, it, vi } from "vitest";
import type { ConsentConfig } from "../schema/config.ts";
import { oneTrust } from "./onetrust.ts";
import type { ConsentUpdate } from "./state.ts";

const undos: (() => void)[] = [];
const listen = (config: ConsentConfig = { mode: "ask" }) => {
  const told: ConsentUpdate[] = [];
  undos.push(oneTrust((update) => told.push(update), config, window));
  return told;
};

afterEach(() => {
  for (const undo of undos.splice(0)) undo();
});

describe("the adapter of OneTrust", () => {
  it("takes what is active before any choice for granted, and what is not for undecided", () => {
    vi.stubGlobal("OnetrustActiveGroups", ",C0001,C0002,");
    vi.stubGlobal("OneTrust", { IsAlertBoxClosed: () => false });
    expect(listen()).toEqual([{ storage: undefined, analytics: true, personalisation: undefined, marketing: undefined }]);
  });

  it("knows a group by its whole name", () => {
    vi.stubGlobal("OnetrustActiveGroups", ",C00021,XC0003,C0004,");
    vi.stubGlobal("OneTrust", { IsAlertBoxClosed: () => true });
    expect(listen()).toEqual([{ storage: false, analytics: false, personalisation: false, marketing: true }]);
  });

  it("takes the store's own groups", () => {
    vi.stubGlobal("OnetrustActiveGroups", ",1,SHOP,STATS,");
    vi.stubGlobal("OneTrust", { IsAlertBoxClosed: () => true });
    expect(listen({ mode: "ask", categories: { storage: ["SHOP"], analytics: ["SHOP", "STATS"], marketing: ["ADS"] } })).toEqual([
      { storage: true, analytics: true, personalisation: false, marketing: false },
    ]);
  });

  it("takes its stub, which knows no groups yet, for silence", () => {
    vi.stubGlobal("OneTrust", {});
    const told = listen();
    window.dispatchEvent(new CustomEvent("OneTrustGroupsUpdated", { detail: [] }));
    expect(told).toEqual([]);
  });

  it("is not misled by an element of that id", () => {
    vi.stubGlobal("OnetrustActiveGroups", document.createElement("div"));
    expect(listen()).toEqual([]);
  });
});
