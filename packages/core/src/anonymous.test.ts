import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isEvent } from "./delivery/is-event.ts";
import { EVENTS, indexedRecords } from "./delivery/records.ts";
import type { NorenEvent } from "./events/event.ts";
import { campaign } from "./testing/campaign.ts";
import { closeShops, openShop, settle, until } from "./testing/shop.ts";

const survey = (content: object) => campaign({ id: "nps", widget: "survey", placement: { as: "asked" }, content });

const queued = async (name: string): Promise<NorenEvent[]> => (await indexedRecords(name).list(EVENTS, 1_000)).filter(isEvent);

beforeEach(() => window.history.replaceState(null, "", "/order/done?order=1001&mail=a@example.com#thanks"));
afterEach(closeShops);

/** A survey from its trigger to its end, and what it left in the queue. */
async function answer(content: object, prepare: (shop: ReturnType<typeof openShop>) => void = () => undefined) {
  const shop = openShop({ campaigns: [survey(content)] });
  prepare(shop);
  shop.noren.show("nps");
  const { ctx } = await until(() => shop.mounted[0] ?? expect.fail());
  await ctx.track("campaign_shown", { widget: "survey" });
  await ctx.track("survey_answered", { response: "r", question: "nps", sequence: 1, answer: 9, type: "nps" });
  await ctx.track("survey_completed", { response: "r", path: ["nps"] });
  ctx.close("done");
  await shop.noren.track("newsletter");
  await settle();
  return { shop, events: await until(async () => (await queued(shop.name)).filter(({ name }) => name !== "page_view")) };
}

describe("an anonymous survey", () => {
  it("tells everything with neither visitor nor session, and what others tell has both", async () => {
    const { events } = await answer({ anonymous: true });
    const [own, others] = [events.filter((event) => event.campaign === "nps"), events.filter((event) => event.campaign !== "nps")];
    expect(own.map(({ name }) => name)).toEqual([
      "campaign_exposed",
      "campaign_shown",
      "survey_answered",
      "survey_completed",
      "campaign_dismissed",
    ]);
    for (const event of own) expect([event.visitor, event.session]).toEqual([undefined, undefined]);
    expect(others).toMatchObject([{ name: "newsletter", visitor: expect.any(String), session: expect.any(String) }]);
  });

  it("says nothing of the one who answers but kind of device, language and what the page is about", async () => {
    const { events } = await answer({ anonymous: true });
    const own = events.filter((event) => event.campaign === "nps");
    const known = new Set(["device", "language", "returning", "stage", "product"]);
    for (const { context, page } of own) {
      expect(Object.keys(context ?? {}).filter((key) => !known.has(key))).toEqual([]);
      expect(page).toBe("http://localhost:3000/order/done");
    }
  });

  it("stays anonymous although a plugin rebuilds its events", async () => {
    const { events } = await answer({ anonymous: true }, ({ noren }) =>
      noren.use({ before: (event) => ({ ...JSON.parse(JSON.stringify(event)), visitor: "v", session: "s" }) }),
    );
    for (const event of events.filter((each) => each.campaign === "nps"))
      expect([event.visitor, event.session]).toEqual([undefined, undefined]);
  });

  it("names nobody where it cannot be shown", async () => {
    const shop = openShop({ campaigns: [survey({ anonymous: true })] }, { widgets: {} });
    shop.noren.show("nps");
    const [failed] = await until(async () => {
      const found = (await queued(shop.name)).filter(({ name }) => name === "campaign_error");
      expect(found).toHaveLength(1);
      return found;
    });
    expect([failed?.visitor, failed?.session]).toEqual([undefined, undefined]);
  });

  it("is remembered on the device all the same", async () => {
    const { shop } = await answer({ anonymous: true });
    shop.noren.show("nps");
    expect(shop.reason("nps")).toBe("done");
  });

  it("waits for consent like any other, and names nobody then", async () => {
    const shop = openShop({ campaigns: [survey({ anonymous: true })], consent: { mode: "ask" } });
    shop.noren.consent({ storage: true, analytics: true });
    shop.noren.show("nps");
    const { ctx } = await until(() => shop.mounted[0] ?? expect.fail());
    expect(await ctx.track("survey_completed", { response: "r", path: [] })).toBe("disk");
    const events = await queued(shop.name);
    expect(events.filter(({ visitor }) => visitor)).toEqual(events.filter(({ campaign: id }) => id !== "nps"));
  });

  it("is one only where its content says so", async () => {
    for (const content of [{}, { anonymous: false }]) {
      const { events } = await answer(content);
      for (const event of events) expect(event).toMatchObject({ visitor: expect.any(String), session: expect.any(String) });
      closeShops();
    }
  });
});
