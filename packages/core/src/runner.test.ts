import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexedRecords } from "./delivery/records.ts";
import type { Trigger } from "./schema/campaign.ts";
import { campaign } from "./testing/campaign.ts";
import { noParts } from "./testing/parts.ts";
import { closeShops, openShop, settle, until } from "./testing/shop.ts";
import type { Fire, TriggerWatcher } from "./triggers/triggers.ts";
import type { WidgetModule } from "./widget.ts";

const layers = () => document.querySelectorAll("noren-layer").length;
const survey = campaign({ id: "nps", widget: "survey" });
const faq = campaign({ id: "help", widget: "faq" });
const onEvent = (name: string) => ({ any: [{ on: "event" as const, name }] });

beforeEach(() => window.history.replaceState(null, "", "/"));
afterEach(() => {
  closeShops();
  document.body.replaceChildren();
});

describe("an interrupting campaign", () => {
  it("is exposed before its widget is asked for, then hung in a layer of its own", async () => {
    const order: string[] = [];
    const { noren, mounted } = openShop(
      { campaigns: [campaign()] },
      {
        widgets: {
          retention: async () => {
            order.push("load");
            const mount: WidgetModule["mount"] = (element, ctx) => {
              mounted.push({ element, ctx, gone: false });
              return () => undefined;
            };
            return { mount };
          },
        },
      },
    );
    noren.on("campaign_exposed", ({ name, campaign, source, data }) => order.push(`${name} ${campaign} ${source} ${data.widget}`));
    await until(() => expect(mounted).toHaveLength(1));
    expect(order).toEqual(["campaign_exposed offer widget retention", "load"]);
    expect(mounted[0]?.element.localName).toBe("noren-layer");
    expect(mounted[0]?.element.parentElement).toBe(document.body);
  });

  it("fixes its context at the trigger", async () => {
    document.documentElement.lang = "ja";
    const { events } = openShop({ campaigns: [campaign()] });
    await until(() => expect(events[0]?.name).toBe("campaign_exposed"));
    expect(events[0]?.context).toEqual({ device: "desktop", language: "ja", returning: false, stage: "awareness", product: undefined });
    document.documentElement.lang = "";
  });

  it("is dismissed with its reason, taken down, and snoozed", async () => {
    const { noren, events, mounted, reason, name } = openShop({ campaigns: [campaign({ frequency: { perPage: 9, perSession: 9 } })] });
    await until(() => expect(mounted).toHaveLength(1));
    mounted[0]?.ctx.close("snoozed");
    mounted[0]?.ctx.close("snoozed");
    await until(() => expect(layers()).toBe(0));
    expect(mounted[0]?.gone).toBe(true);
    expect(events.filter((event) => event.name === "campaign_dismissed")).toMatchObject([
      { campaign: "offer", data: { reason: "snoozed" } },
    ]);
    await until(() => expect(reason()).toBe("snooze"));
    noren.show("offer");
    await settle();
    expect(mounted).toHaveLength(1);
    const later = openShop({ campaigns: [campaign()] }, { now: () => Date.now() + 86_400_000 }, name);
    await until(() => expect(later.reason()).toBe("snooze"));
  });

  it("can be closed by the page, and never comes again once it is done", async () => {
    const { noren, mounted, reason, name } = openShop({ campaigns: [campaign()] });
    await until(() => expect(mounted).toHaveLength(1));
    void mounted[0]?.ctx.track("coupon_copied", { coupon: "CODE" });
    await settle();
    noren.close("offer");
    noren.close("unknown");
    await until(() => expect(reason()).toBe("done"));
    const later = openShop({ campaigns: [campaign()] }, { now: () => Date.now() + 9_000_000_000 }, name);
    await until(() => expect(later.reason()).toBe("done"));
  });

  it("comes only once its audience fits, when facts change", async () => {
    const { noren, mounted } = openShop({ campaigns: [campaign({ audience: { "cart.count": { $gte: 2 } } })] });
    await settle();
    expect(mounted).toHaveLength(0);
    void noren.track("add_to_cart", { items: [{ item_id: "a", price: 1, quantity: 2 }] });
    await until(() => expect(mounted).toHaveLength(1));
  });

  it("waits for a quiet moment", async () => {
    const input = document.createElement("input");
    document.body.append(input);
    input.focus();
    const { mounted, reason } = openShop({ campaigns: [campaign()] });
    await until(() => expect(reason()).toBe("quiet"));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    input.blur();
    vi.advanceTimersByTime(300);
    vi.useRealTimers();
    await until(() => expect(mounted).toHaveLength(1));
  });

  it("comes alone", async () => {
    const campaigns = [campaign({ id: "a" }), campaign({ id: "b", priority: 5 })];
    const { mounted, reason } = openShop({ campaigns, cooldownHours: 0 });
    await until(() => expect(mounted).toHaveLength(1));
    expect(mounted[0]?.ctx.campaign.id).toBe("b");
    await settle();
    expect(reason("a")).toBe("other-showing");
    mounted[0]?.ctx.close("closed");
    await until(() => expect(mounted[1]?.ctx.campaign.id).toBe("a"));
  });

  it("is claimed by one of two tabs only", async () => {
    const campaigns = [campaign()];
    const one = openShop({ campaigns, cooldownHours: 1 });
    const two = openShop({ campaigns, cooldownHours: 1 }, {}, one.name);
    await until(() => expect(one.mounted.length + two.mounted.length).toBe(1));
    await settle();
    expect(one.mounted.length + two.mounted.length).toBe(1);
    expect(new Set([one.reason(), two.reason()])).toContain("showing");
  });

  it("is counted by the tab that shows it, and not by one that came too late", async () => {
    const campaigns = [campaign({ trigger: { any: [{ on: "manual" }] } })];
    const one = openShop({ campaigns });
    const two = openShop({ campaigns }, {}, one.name);
    await settle();
    one.noren.show("offer");
    two.noren.show("offer");
    await until(() => expect(one.mounted.length + two.mounted.length).toBe(1));
    await settle();
    const counts = (await one.noren.export()).flatMap((record) => Object(record).campaigns?.offer?.shown ?? []);
    expect(counts).toEqual([1]);
  });

  it("counts on its page for all of its widget, and for all that interrupts", async () => {
    const manual = { trigger: { any: [{ on: "manual" as const }] } };
    const campaigns = [campaign({ id: "a", ...manual }), campaign({ id: "b", ...manual })];
    for (const frequency of [{ widgets: { [`${campaigns[0]?.widget}`]: { perPage: 1 } } }, { overall: { perPage: 1 } }]) {
      const { noren, mounted, reason } = openShop({ campaigns, cooldownHours: 0, frequency });
      await settle();
      noren.show("a");
      await until(() => expect(mounted).toHaveLength(1));
      mounted[0]?.ctx.close("closed");
      noren.show("b");
      await until(() => expect(reason("b")).toBe("per-page"));
      await settle();
      expect(mounted).toHaveLength(1);
      closeShops();
    }
  });

  it("is not closed by the one before it, which was taken away", async () => {
    const manual = { trigger: { any: [{ on: "manual" as const }] }, frequency: { perPage: 9, perSession: 9, closedDays: 0 } };
    const { noren, mounted } = openShop({ campaigns: [campaign({ id: "a", ...manual })], cooldownHours: 0 });
    noren.show("a");
    await until(() => expect(mounted).toHaveLength(1));
    mounted[0]?.ctx.close("closed");
    await settle();
    noren.show("a");
    await until(() => expect(mounted).toHaveLength(2));
    mounted[0]?.ctx.close("closed");
    await settle();
    expect(mounted[1]?.gone).toBe(false);
    mounted[1]?.ctx.close("closed");
    await until(() => expect(mounted[1]?.gone).toBe(true));
  });

  it("comes although it was asked for while the last one was still being put away", async () => {
    const name = "being put away";
    const disk = indexedRecords(name);
    let begun = 0;
    let free = Number.POSITIVE_INFINITY;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: typeof disk = {
      ...disk,
      async change(work, make) {
        begun++;
        if (begun > free && begun !== free + 2) await held;
        return disk.change(work, make);
      },
    };
    const manual = { trigger: { any: [{ on: "manual" as const }] } };
    const campaigns = [campaign({ id: "a", ...manual, frequency: { perPage: 9, perSession: 9 } }), campaign({ id: "b", ...manual })];
    const { noren, mounted, reason } = openShop({ campaigns, cooldownHours: 0 }, { records: slow }, name);
    noren.show("a");
    await until(() => expect(mounted).toHaveLength(1));
    await settle();
    // What happens meanwhile is kept before the end is: for a moment the first one seems ready again, and takes the slot.
    free = begun;
    mounted[0]?.ctx.close("closed");
    noren.track("add_to_cart", { items: [{ item_id: "cup", price: 5 }] });
    await until(() => expect(begun).toBeGreaterThan(free + 2));
    await settle();
    noren.show("b");
    expect(reason("b")).toBe("other-showing");
    release();
    await until(() => expect(mounted.map(({ ctx }) => ctx.campaign.id)).toEqual(["a", "b"]));
    await settle();
    // Nobody goes on asking.
    const before = begun;
    await settle();
    expect(begun).toBe(before);
  });

  it("leaves its turn to the next one where another tab used up its slot", async () => {
    const manual = { trigger: { any: [{ on: "manual" as const }] } };
    const campaigns = [campaign({ id: "a", ...manual, priority: 5, frequency: { lifetime: 1 } }), campaign({ id: "b", ...manual })];
    const one = openShop({ campaigns, cooldownHours: 0 });
    const two = openShop({ campaigns, cooldownHours: 0 }, {}, one.name);
    await settle();
    one.noren.show("a");
    await until(() => expect(one.mounted).toHaveLength(1));
    two.noren.show("a");
    two.noren.show("b");
    await until(() => expect(two.mounted.map(({ ctx }) => ctx.campaign.id)).toEqual(["b"]));
  });

  it("is not asked for again and again where the visitor's record is gone", async () => {
    const { noren, mounted, name } = openShop({ campaigns: [campaign({ trigger: { any: [{ on: "manual" }] } })] });
    await settle();
    await indexedRecords(name).clear();
    const change = vi.spyOn(IDBDatabase.prototype, "transaction");
    noren.show("offer");
    await settle();
    expect(change.mock.calls.length).toBeLessThan(3);
    expect(mounted).toEqual([]);
  });

  it("is counted in the session that it begins", async () => {
    let now = Date.now();
    const campaigns = [campaign({ trigger: { any: [{ on: "manual" }] }, frequency: { perPage: 9, closedDays: 0 } })];
    const { noren, mounted, reason } = openShop({ campaigns, cooldownHours: 0 }, { now: () => now });
    await settle();
    now += 3_600_000;
    noren.show("offer");
    await until(() => expect(mounted).toHaveLength(1));
    await settle();
    mounted[0]?.ctx.close("closed");
    await until(() => expect(reason()).toBe("per-session"));
    expect(mounted).toHaveLength(1);
  });

  it("goes with the consent", async () => {
    const { noren, mounted, reason } = openShop({ consent: { mode: "ask" }, campaigns: [campaign(), faq] });
    noren.consent({ storage: true, analytics: true });
    await until(() => expect(mounted).toHaveLength(2));
    noren.consent({ storage: false });
    await until(() => expect(mounted.map(({ gone, ctx }) => [ctx.campaign.id, gone])).toContainEqual(["offer", true]));
    expect(mounted.find(({ ctx }) => ctx.campaign.id === "help")?.gone).toBe(false);
    expect(reason("offer")).toBe("consent");
  });

  it("goes with the consent to analytics, without which nobody would hear its answer", async () => {
    const { noren, mounted } = openShop({ consent: { mode: "ask" }, campaigns: [campaign()] });
    noren.consent({ storage: true, analytics: true });
    await until(() => expect(mounted).toHaveLength(1));
    noren.consent({ analytics: false });
    await until(() => expect(mounted[0]?.gone).toBe(true));
  });

  it("opens for no crawler", async () => {
    const { mounted, reason } = openShop({ allowAutomation: false, campaigns: [campaign()] });
    await settle();
    expect(reason()).toBe("automation");
    expect(mounted).toEqual([]);
  });

  it("tells with each reason what was seen", async () => {
    const trigger: Trigger = { all: [{ on: "manual" }, { on: "time", seconds: 90 }] };
    const audience = { $or: [{ "cart.count": { $gt: 5 } }, { "page.type": "cart" }] };
    vi.spyOn(navigator, "webdriver", "get").mockReturnValue(true);
    const { noren } = openShop({
      allowAutomation: false,
      campaigns: [
        campaign({ id: "cart", widget: "faq", audience }),
        campaign({ id: "asked", widget: "faq", trigger }),
        campaign({ id: "beside", widget: "shelf" }),
        campaign({ id: "offer" }),
      ],
    });
    await noren.track("add_to_cart", { items: [{ item_id: "mug", quantity: 3 }] });
    await until(() => expect(noren.explain().at(-1)?.reason).toBe("automation"));
    expect(noren.explain().map(({ campaign, reason, seen }) => [campaign, reason, seen])).toEqual([
      ["cart", "audience", { audience, facts: expect.objectContaining({ cart: expect.objectContaining({ count: 3 }) }) }],
      ["asked", "trigger", trigger],
      ["beside", "place", "noren-shelf"],
      ["offer", "automation", "webdriver"],
    ]);
  });
});

describe("what fails", () => {
  const failing = (mount: WidgetModule["mount"]) => ({ widgets: { retention: async () => ({ mount }) } });

  it("keeps no other campaign from showing, even where it cannot be judged", async () => {
    const { mounted, events, reason } = openShop({
      campaigns: [campaign({ id: "wrong", schedule: { from: "2026-01-01", timeZone: "Nowhere/Else" } }), campaign()],
    });
    await until(() => expect(mounted.map(({ ctx }) => ctx.campaign.id)).toEqual(["offer"]));
    await until(() => expect(reason("wrong")).toBe("error"));
    const faults = events.filter(({ name }) => name === "campaign_error");
    expect(faults).toMatchObject([{ campaign: "wrong", data: { message: expect.stringContaining("Nowhere/Else") } }]);
  });

  it("is one campaign_error, and is tried no more on this page", async () => {
    const { noren, events, reason } = openShop(
      { campaigns: [campaign({ frequency: { perPage: 9, perSession: 9 } })], cooldownHours: 0 },
      failing(() => {
        throw new Error("broken");
      }),
    );
    await until(() => expect(reason()).toBe("error"));
    noren.show("offer");
    await settle();
    expect(events.filter(({ name }) => name === "campaign_error")).toMatchObject([
      { campaign: "offer", data: { message: "Error: broken" } },
    ]);
    expect(layers()).toBe(0);
  });

  it("says which widgets there are", async () => {
    const { events } = openShop({ campaigns: [campaign({ widget: "quiz" })] });
    await until(() => expect(events.at(-1)?.data.message).toMatch(/retention.*found quiz/));
  });

  it("leaves the page as it was even when the widget's undo throws", async () => {
    const { noren } = openShop(
      { campaigns: [campaign()] },
      failing(() => () => {
        throw new Error("broken");
      }),
    );
    await until(() => expect(layers()).toBe(1));
    noren.destroy();
    await until(() => expect(layers()).toBe(0));
  });

  it("keeps the store going when a part cannot be loaded", async () => {
    const { noren, mounted } = openShop({ campaigns: [campaign()], facts: { selectors: {} } }, { parts: noParts });
    await settle();
    expect(mounted).toEqual([]);
    expect(await noren.track("newsletter")).toBe("disk");
  });
});

describe("a held-out arm", () => {
  const held = { variations: [{ key: "none", held: true }, { key: "shown" }] };

  it("is exposed, takes the slot and shows nothing", async () => {
    window.history.replaceState(null, "", "/?offer=0");
    const { events, mounted, reason, name } = openShop({ campaigns: [campaign({ experiment: held })] });
    await until(() => expect(events).toMatchObject([{ name: "campaign_exposed", variant: "none" }]));
    await settle();
    expect(mounted).toEqual([]);
    expect(reason()).toBe("showing");
    const later = openShop({ campaigns: [campaign({ id: "other" })] }, {}, name);
    await until(() => expect(later.reason()).toBe("cooldown"));
  });

  it("holds the slot for ten seconds, as if it were shown and closed then", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { names, reason, noren } = openShop({
      campaigns: [campaign({ experiment: held, priority: 2 }), campaign({ id: "other" })],
      cooldownHours: 0,
    });
    window.history.replaceState(null, "", "/?offer=0");
    await settle();
    expect(names()).toEqual(["campaign_exposed"]);
    expect(noren.explain().find(({ campaign }) => campaign === "other")).toMatchObject({ reason: "other-showing", seen: "offer" });
    vi.advanceTimersByTime(9_999);
    await settle();
    expect(reason("other")).toBe("other-showing");
    vi.advanceTimersByTime(1);
    await settle();
    expect(reason("other")).toBe("showing");
    expect(names()).toEqual(["campaign_exposed", "campaign_exposed"]);
    expect(reason("offer")).toBe("other-showing");
    noren.destroy();
    await settle();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it("leaves no timer when it is taken off the page while it holds the slot", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    window.history.replaceState(null, "", "/?offer=0");
    const { reason, noren } = openShop({ campaigns: [campaign({ experiment: held })] });
    await settle();
    expect(reason()).toBe("showing");
    noren.destroy();
    await settle();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it("is exposed when, and only when, what is seen and closed at once would be", async () => {
    const campaigns = ["a", "b", "c"].map((id) =>
      campaign({ id, frequency: { closedDays: 4, within: { times: 2, days: 14 }, ...(id === "b" && { lifetime: 2 }) } }),
    );
    const frequency = { overall: { within: { times: 4, days: 10 } } };
    const begin = Date.now();
    const visitor = async (share: number): Promise<string[]> => {
      const exposures: string[] = [];
      let name: string | undefined;
      for (let day = 0; day < 24; day++) {
        const now = () => begin + day * 86_400_000;
        const closeAtOnce: WidgetModule["mount"] = (_element, ctx) => {
          ctx.close("closed");
          return () => undefined;
        };
        const given = { now, widgets: { retention: async () => ({ mount: closeAtOnce }) } };
        const shop = openShop({ campaigns, frequency, holdout: { share } }, given, name);
        name = shop.name;
        await until(() => expect(shop.noren.explain().every(({ reason }) => !["ready", "trigger"].includes(reason))).toBe(true));
        await settle();
        for (const each of shop.events)
          if (each.name === "campaign_exposed") exposures.push(`${day} ${each.campaign} ${each.at - begin} ${each.variant ? "held" : ""}`);
        shop.noren.destroy();
      }
      return exposures;
    };
    const seen = await visitor(0);
    const held = await visitor(1);
    expect(seen.length).toBeGreaterThan(6);
    expect(held).toEqual(seen.map((exposure) => `${exposure}held`));
  }, 60_000);

  it("of a campaign that is asked for is exposed once a page", async () => {
    window.history.replaceState(null, "", "/?help=0");
    const { noren, names, mounted } = openShop({ campaigns: [{ ...faq, experiment: held }] });
    await until(() => expect(names()).toEqual(["campaign_exposed"]));
    await noren.track("newsletter");
    noren.show("help");
    await settle();
    expect(names()).toEqual(["campaign_exposed", "newsletter"]);
    expect(mounted).toEqual([]);
  });
});

describe("an arm", () => {
  it("that was exposed is kept when the weights change, and one that the address asked for is not", async () => {
    const arms = (first: number) => ({
      variations: [
        { key: "one", weight: first },
        { key: "two", weight: 1 - first },
      ],
    });
    window.history.replaceState(null, "", "/?offer=1");
    const asked = openShop({ campaigns: [campaign({ experiment: arms(1), frequency: { perSession: 9 } })], cooldownHours: 0 });
    await until(() => expect(asked.events).toMatchObject([{ variant: "two", data: { forced: true } }]));
    asked.noren.destroy();
    window.history.replaceState(null, "", "/");
    for (const weight of [1, 0]) {
      const shop = openShop(
        { campaigns: [campaign({ experiment: arms(weight), frequency: { perSession: 9 } })], cooldownHours: 0 },
        {},
        asked.name,
      );
      await until(() => expect(shop.events[0]?.variant).toBe("one"));
      expect(shop.events[0]?.data).toEqual({ widget: "retention" });
      await until(async () => expect(JSON.stringify(await shop.noren.export())).toContain('"arms":{"offer":"one"}'));
      shop.noren.destroy();
    }
  });
});

describe("a purpose that was served", () => {
  it("before the shopper saw anything, by an event of the page, ends a campaign that names it", async () => {
    const stopped = { trigger: onEvent("wished"), frequency: { stopAfter: ["purchase"] } };
    const { noren, reason } = openShop({ campaigns: [campaign(stopped)] });
    await noren.track("purchase", { transaction_id: "T1" });
    void noren.track("wished");
    await until(() => expect(reason()).toBe("done"));
  });
});

describe("a campaign that is asked for", () => {
  it("stays away once it was closed, until it is asked for again", async () => {
    const { noren, mounted } = openShop({
      campaigns: [campaign({ id: "ask", placement: { as: "asked" }, trigger: { any: [{ on: "manual" }] } })],
    });
    noren.show("ask");
    await until(() => expect(mounted).toHaveLength(1));
    noren.close("ask");
    await settle();
    expect(mounted).toHaveLength(1);
    noren.show("ask");
    await until(() => expect(mounted).toHaveLength(2));
  });

  it("waits for the page to be loaded, and needs no consent", async () => {
    const state = vi.spyOn(document, "readyState", "get").mockReturnValue("interactive");
    const { mounted } = openShop({ consent: { mode: "ask" }, campaigns: [faq] });
    await settle();
    expect(mounted).toEqual([]);
    state.mockReturnValue("complete");
    window.dispatchEvent(new Event("load"));
    await until(() => expect(mounted).toHaveLength(1));
  });

  it("comes when the page shows it", async () => {
    const { noren, mounted } = openShop({ campaigns: [{ ...faq, trigger: { any: [{ on: "manual" }] } }] });
    await settle();
    expect(mounted).toEqual([]);
    noren.show("help");
    await until(() => expect(mounted).toHaveLength(1));
  });
});

describe("a survey that a page load cut off", () => {
  const asked = { ...survey, trigger: onEvent("purchase"), frequency: { perSession: 1 } };

  it("goes on in the same session: not exposed again, not shown again", async () => {
    const first = openShop({ campaigns: [asked] });
    void first.noren.track("purchase", { transaction_id: "T1" });
    await until(() => expect(first.mounted).toHaveLength(1));
    expect(await first.mounted[0]?.ctx.memory.set("answers", { q1: 9 })).toBe(true);
    first.noren.destroy();
    const second = openShop({ campaigns: [asked] }, {}, first.name);
    await until(() => expect(second.mounted).toHaveLength(1));
    const ctx = second.mounted[0]?.ctx;
    expect(await ctx?.memory.get("answers")).toEqual({ q1: 9 });
    expect(await ctx?.track("campaign_shown", { widget: "survey" })).toBe("dropped");
    await ctx?.track("survey_completed", { response: "r", path: [] });
    expect(second.names()).toEqual(["survey_completed"]);
    await settle();
    second.noren.destroy();
    const third = openShop({ campaigns: [asked] }, {}, first.name);
    void third.noren.track("purchase", { transaction_id: "T2" });
    await until(() => expect(third.reason()).toBe("done"));
    expect(third.mounted).toEqual([]);
  });

  it("does not come back where the shopper closed it, though its last words were kept after that", async () => {
    const first = openShop({ campaigns: [asked] });
    void first.noren.track("purchase", { transaction_id: "T1" });
    await until(() => expect(first.mounted).toHaveLength(1));
    const ctx = first.mounted[0]?.ctx;
    await ctx?.memory.set("answers", { q1: 9 });
    ctx?.close("closed");
    expect(await ctx?.memory.set("answers", { q1: 9, q2: "Slow" })).toBe(true);
    await settle();
    first.noren.destroy();
    const second = openShop({ campaigns: [asked] }, {}, first.name);
    await until(() => expect(second.reason()).toBe("trigger"));
    await settle();
    expect(second.mounted).toEqual([]);
  });
});

describe("another page of a single-page application", () => {
  it("arms the triggers again and counts its own showings", async () => {
    const campaigns = [campaign({ trigger: onEvent("view_item"), frequency: { perSession: 9, closedDays: 0 } })];
    const { noren, mounted, reason } = openShop({ campaigns, cooldownHours: 0 });
    void noren.track("view_item", { items: [] });
    await until(() => expect(mounted).toHaveLength(1));
    mounted[0]?.ctx.close("closed");
    await until(() => expect(reason()).toBe("per-page"));
    window.history.pushState(null, "", "/other");
    await until(() => expect(reason()).toBe("trigger"));
    void noren.track("view_item", { items: [] });
    await until(() => expect(mounted).toHaveLength(2));
    mounted[1]?.ctx.close("closed");
    await until(() => expect(reason()).toBe("per-page"));
  });
});

describe("exit intent", () => {
  it("is a moment that passes where it could not be used", async () => {
    const fires: Fire[] = [];
    const watcher: TriggerWatcher = (_rule, fire) => {
      fires.push(fire);
      return () => undefined;
    };
    const exit = { "exit-intent": async () => ({ default: watcher }) };
    const trigger = { any: [{ on: "exit-intent" as const }] };
    const { noren, reason } = openShop({ campaigns: [campaign({ trigger, audience: { "cart.count": 1 } })] }, { triggers: exit });
    await until(() => expect(fires).toHaveLength(1));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    fires[0]?.(2_000);
    expect(reason()).toBe("audience");
    vi.advanceTimersByTime(2_000);
    expect(reason()).toBe("trigger");
    fires[0]?.(2_000);
    expect(vi.getTimerCount()).toBe(1);
    noren.destroy();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
