import type { Campaign } from "@noren/core";
import { createNoren } from "@noren/core";
import { within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Check, inspect } from "./inspect.tsx";

const campaigns: Campaign[] = [
  {
    id: "offer",
    widget: "retention",
    status: "live",
    trigger: { any: [{ on: "event", name: "add_to_cart" }] },
    audience: { "page.type": "cart", "cart.count": { $gte: 2 } },
    frequency: { lifetime: 1 },
    content: {},
  },
  { id: "draft", widget: "survey", status: "draft", trigger: { any: [{ on: "page" }] }, content: {} },
];

const stop: (() => void)[] = [];
let count = 0;
let read: { mock: { calls: unknown[] } };

/** A page of a shop with the inspector open. */
async function open({
  language = "en",
  consent = "not-required",
  check = async () => () => [],
  early = "",
}: {
  language?: string;
  consent?: "not-required" | "ask";
  check?: () => Promise<Check>;
  early?: string;
} = {}) {
  document.documentElement.lang = language;
  const noren = createNoren(
    {
      version: 1,
      site: `inspected-${++count}`,
      endpoint: "https://events.example",
      consent: { mode: consent },
      allowAutomation: true,
      campaigns,
    },
    {
      fetch: async (_url, init) => {
        const { events = [] }: { events?: { id: string }[] } = JSON.parse(`${init?.body}`);
        return Response.json({ results: Object.fromEntries(events.map(({ id }) => [id, { fate: "stored" }])) });
      },
      random: () => 0,
      parts: {
        inspector: async () => ({
          default: (core) => {
            read = vi.spyOn(core.environment.records, "list");
            return inspect(core, check);
          },
        }),
      },
    },
  );
  stop.push(noren.destroy);
  if (early) void noren.track(early);
  const element = await vi.waitUntil(() => document.querySelector("noren-inspector"));
  const root = element?.shadowRoot?.querySelector<HTMLElement>(".noren");
  if (!root) throw new Error("the inspector did not open");
  const view = within(root);
  const tab = (name: string) => view.getByRole("tab", { name }).click();
  return { noren, element, root, view, tab };
}

beforeEach(() => {
  history.replaceState(null, "", "/?noren-debug");
  vi.spyOn(navigator, "webdriver", "get").mockReturnValue(false);
});
afterEach(() => {
  for (const end of stop.splice(0)) end();
  document.body.replaceChildren();
  document.documentElement.lang = "";
});

const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, " ") ?? "";

describe("the inspector", () => {
  it("says of every campaign why it does not show, and of each rule whether it is met", async () => {
    const { root } = await open();
    const [offer, draft] = root.querySelectorAll(".campaign");
    expect(textOf(offer?.querySelector(".why"))).toBe("Nothing that triggers it has happened on this page yet.");
    expect(textOf(draft?.querySelector(".why"))).toBe("Its status is “draft”. Only a live campaign shows.");
    expect(textOf(offer?.querySelector(".rule.unmet"))).toContain("the event add_to_cart");
    const unmet = [...(offer?.querySelectorAll(".part.unmet") ?? [])].map(textOf);
    expect(unmet[0]).toContain('page.type = "cart"');
    expect(unmet[1]).toContain("cart.count ≥ 2");
    expect(unmet[1]).toContain("found: nothing");
    expect(textOf(offer?.querySelector(".part.yet"))).toBe("the event add_to_carthas not happened on this page yet");
  });

  it("follows what happens, and names the facts that the audience lacks", async () => {
    const { noren, root } = await open();
    await noren.track("add_to_cart", { items: [{ item_id: "mug", quantity: 2 }] });
    await vi.waitFor(() => expect(textOf(root.querySelector(".part.met"))).toBe("the event add_to_carthappened on this page"));
    await vi.waitFor(() =>
      expect(textOf(root.querySelector(".campaign .why"))).toMatch(
        /^The facts are not those of its audience\. \(wants: page\.type = "cart"\)$/,
      ),
    );
  });

  it("speaks the page's language", async () => {
    const { view, root } = await open({ language: "ja" });
    expect(view.getByRole("tab", { name: "キャンペーン" })).toBeTruthy();
    expect(textOf(root.querySelector(".campaign .why"))).toBe("このページでは、まだトリガーとなる出来事が起きていません。");
  });

  it("shows facts as a tree, and events with all that they carry, newest first", async () => {
    const { noren, root, tab } = await open();
    await noren.track("newsletter", { plan: "gold" });
    await noren.track("search", { search_term: "mug" });
    tab("Facts");
    expect(textOf(root.querySelector('[title="search.term"]'))).toBe('term"mug"');
    tab("Events");
    expect([...root.querySelectorAll(".event .id")].map(textOf)).toEqual(["search", "newsletter"]);
    expect(textOf(root.querySelectorAll(".event pre")[1])).toContain('"plan": "gold"');
  });

  it("is not loaded where the address does not ask for it", async () => {
    history.replaceState(null, "", "/?debug");
    await expect(open()).rejects.toThrow("Timed out in waitUntil");
    expect(document.querySelector("noren-inspector")).toBeNull();
  });

  it("knows what happened before it was there", async () => {
    const { root, tab } = await open({ early: "newsletter" });
    tab("Events");
    expect([...root.querySelectorAll(".event .id")].map(textOf)).toEqual(["newsletter"]);
  });

  it("tells what waits on the device, and what the collector last said", async () => {
    const { noren, root, tab } = await open();
    expect(await noren.track("newsletter")).toBe("memory");
    await vi.waitFor(
      () => {
        tab("Queue");
        expect(textOf(root.querySelector(".queue"))).toMatch(/wait on this device0.*200 · 1 stored/);
      },
      { timeout: 5_000, interval: 50 },
    );
  });

  it("reads nothing from the device while storage is not granted", async () => {
    const { root, tab } = await open({ consent: "ask" });
    tab("Queue");
    expect(textOf(root)).toContain("nothing is kept on this device");
    expect(read.mock.calls).toEqual([]);
  });

  it("lists what is wrong in the configuration, and counts it on the tab", async () => {
    const { root, view } = await open({
      check: async () => () => [
        { path: "campaigns[0].content.title", expected: "a text", found: "nothing" },
        { path: "campaigns[1].content", expected: "less", found: "much", level: "warning" },
      ],
    });
    await vi.waitFor(() => expect(textOf(view.getByRole("tab", { name: /^Configuration/ }))).toBe("Configuration2"));
    view.getByRole("tab", { name: /^Configuration/ }).click();
    expect([...root.querySelectorAll(".problem")].map(textOf)).toEqual([
      "campaigns[0].content.titleexpected: a textfound: nothing",
      "campaigns[1].content (warning)expected: lessfound: much",
    ]);
  });

  it("says so where the configuration could not be checked", async () => {
    const { root, tab } = await open({ check: () => Promise.reject(new Error("gone")) });
    tab("Configuration");
    await vi.waitFor(() => expect(textOf(root)).toContain("could not be loaded"));
  });

  it("is walked through by the arrow keys", async () => {
    const { root, view } = await open();
    const list = view.getByRole("tablist");
    const press = (key: string) => list.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    press("ArrowLeft");
    expect(textOf(root.querySelector("[aria-selected=true]"))).toBe("Configuration");
    press("Home");
    press("ArrowRight");
    expect(textOf(root.querySelector("[aria-selected=true]"))).toBe("Facts");
    expect(root.querySelectorAll("[role=tab][tabindex='0']")).toHaveLength(1);
  });

  it("folds and opens again, and once closed leaves nothing behind", async () => {
    const { noren, element, view } = await open();
    view.getByRole("button", { name: "Fold the inspector" }).click();
    expect(view.queryByRole("tablist")).toBeNull();
    view.getByRole("button", { name: "Open the inspector" }).click();
    expect(view.getByRole("tablist")).toBeTruthy();
    view.getByRole("button", { name: "Close the inspector" }).click();
    expect(element.isConnected).toBe(false);
    expect(await noren.track("newsletter")).toBe("memory");
  });

  it("goes with the page's Noren", async () => {
    const { element } = await open();
    for (const end of stop.splice(0)) end();
    expect(element.isConnected).toBe(false);
  });

  it("stays open along the store's links, and leaves others alone", async () => {
    const { noren } = await open();
    const follow = (href: string) => {
      const link = document.createElement("a");
      link.href = href;
      link.addEventListener("click", (event) => event.preventDefault());
      document.body.append(link);
      link.click();
      return link.href;
    };
    expect(follow("/cart?a=1")).toBe(`${location.origin}/cart?a=1&noren-debug=`);
    expect(follow("https://elsewhere.example/")).toBe("https://elsewhere.example/");
    expect(follow("#top")).toBe(`${location.href}#top`);
    expect(follow("/?a=1#top")).toBe(`${location.origin}/?a=1#top`);
    noren.destroy();
    expect(follow("/help")).toBe(`${location.origin}/help`);
  });
});
