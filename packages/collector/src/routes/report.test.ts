import type { NorenEvent } from "@noren/core/events";
import { describe, expect, it } from "vitest";
import { batchOf, eventOf, idOf } from "../../test/events.ts";
import { openCollector, type TestCollector } from "../../test/open-collector.ts";
import { openReceiver } from "../../test/open-receiver.ts";
import type { CampaignReport, Report } from "../report/report.ts";

const now = () => 1_700_000_100_000;
const config = {
  site: "shop",
  campaigns: [
    { id: "after-order", widget: "survey", status: "live" as const },
    { id: "winter", widget: "shelf", status: "draft" as const },
  ],
};

let next = 0;
/** One event of a visitor in a campaign. */
function did(visitor: string | undefined, name: string, data: NorenEvent["data"] = {}, fields: Partial<NorenEvent> = {}): NorenEvent {
  next += 1;
  return eventOf(next, { name, data, source: "widget", campaign: "after-order", ...(visitor === undefined ? {} : { visitor }), ...fields });
}

async function reportOf({ url, token }: TestCollector): Promise<Report> {
  const response = await fetch(`${url}/report.json?token=${token}`);
  expect(response.status).toBe(200);
  return response.json();
}

async function campaignOf(collector: TestCollector, events: readonly NorenEvent[]): Promise<CampaignReport | undefined> {
  const { results } = await (await collector.post(batchOf(events))).json();
  expect(Object.values(results)).toEqual(events.map(() => ({ fate: "stored" })));
  return (await reportOf(collector)).sites[0]?.campaigns.find(({ campaign }) => campaign === "after-order");
}

async function pageOf({ url, token }: TestCollector, language = "en"): Promise<string> {
  const response = await fetch(`${url}/report?token=${token}`, { headers: { "Accept-Language": language } });
  expect(response.status).toBe(200);
  return response.text();
}

describe("the report's door", () => {
  it.each(["/report", "/report?token=", "/report?token=wrong", "/report.json", "/report.json?token=wrong"])(
    "stays shut for %s",
    async (path) => {
      const { url, token, post } = await openCollector({ config });
      await post(batchOf([did("v", "survey_answered", { response: "r", question: "why", sequence: 1, answer: "a secret", type: "text" })]));
      const response = await fetch(url + path);
      expect(response.status).toBe(401);
      const body = await response.text();
      expect(body).not.toContain("a secret");
      expect(body).not.toContain("after-order");
      expect(body).not.toContain(token);
      expect(body).toMatch(/the collector printed when it started/);
    },
  );

  it("opens with the token in the address or as a bearer, and leaves nothing behind", async () => {
    const { url } = await openCollector({ token: "long & secret" });
    const page = await fetch(`${url}/report?token=long%20%26%20secret`);
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(page.headers.get("set-cookie")).toBeNull();
    expect(page.headers.get("access-control-allow-origin")).toBeNull();
    expect(await page.text()).not.toContain("secret");
    expect((await fetch(`${url}/report.json`, { headers: { Authorization: "Bearer long & secret" } })).status).toBe(200);
  });

  it("makes a token of its own at each start", async () => {
    const [one, other] = [await openCollector(), await openCollector()];
    expect(one.token).toMatch(/^[\w-]{43}$/);
    expect(one.token).not.toBe(other.token);
  });
});

describe("the report's figures", () => {
  it("count each person once in each column", async () => {
    const collector = await openCollector({ now });
    const campaign = await campaignOf(collector, [
      did("a", "campaign_exposed", { widget: "survey" }),
      did("a", "campaign_exposed", { widget: "survey" }),
      did("a", "campaign_shown", { widget: "survey" }),
      did("a", "survey_answered", { response: "ra", question: "score", sequence: 1, answer: 9, type: "nps" }),
      did("a", "survey_completed", { response: "ra", path: ["score"] }),
      did("a", "campaign_dismissed", { reason: "done" }),
      did("b", "campaign_exposed", { widget: "survey" }),
      did("b", "campaign_shown", { widget: "survey" }),
      did("b", "campaign_dismissed", { reason: "snoozed" }),
      did("b", "campaign_dismissed", { reason: "closed" }),
      did(undefined, "campaign_exposed", { widget: "survey" }, { session: "s" }),
      did(undefined, "campaign_exposed", { widget: "survey" }, { session: "s" }),
      did(undefined, "campaign_exposed", { widget: "survey" }),
      did("c", "coupon_revealed", { coupon: "X" }),
      did("d", "campaign_dismissed", { reason: "done" }),
    ]);
    expect(campaign).toMatchObject({ widget: "survey", people: { exposed: 4, shown: 2, acted: 2, dismissed: 1 }, variants: [] });
  });

  it("are there for each arm of an experiment", async () => {
    const collector = await openCollector({ now });
    const campaign = await campaignOf(collector, [
      did("a", "campaign_exposed", {}, { variant: "control" }),
      did("b", "campaign_exposed", {}, { variant: "later" }),
      did("b", "campaign_shown", {}, { variant: "later" }),
      did("b", "survey_answered", { response: "rb", question: "score", sequence: 1, answer: 2, type: "nps" }, { variant: "later" }),
    ]);
    expect(campaign?.people).toEqual({ exposed: 2, shown: 1, acted: 1, dismissed: 0 });
    expect(campaign?.variants).toMatchObject([
      { variant: "control", people: { exposed: 1, shown: 0, acted: 0, dismissed: 0 } },
      { variant: "later", people: { exposed: 1, shown: 1, acted: 1, dismissed: 0 }, nps: { score: -100, n: 1 } },
    ]);
  });

  it("keep sites apart and list what the configuration names, in its order", async () => {
    const shop = "https://shop.example";
    const sites = [
      { site: "shop", origins: [shop] },
      { site: "other", origins: [shop] },
    ];
    const collector = await openCollector({ now, sites, config });
    await collector.post(batchOf([did("a", "select_item", {}, { campaign: "extra" }), eventOf(9000)], { site: "other" }));
    const report = await reportOf(collector);
    expect(report).toMatchObject({
      generatedAt: now(),
      sites: [
        {
          site: "shop",
          events: 0,
          campaigns: [
            { campaign: "after-order", widget: "survey", status: "live" },
            { campaign: "winter", widget: "shelf", status: "draft" },
          ],
        },
        { site: "other", events: 2, lastReceivedAt: now(), campaigns: [{ campaign: "extra", people: { acted: 1 } }] },
      ],
    });
    expect(report.sites[0]).not.toHaveProperty("lastReceivedAt");
  });

  it("tell whether the shoppers were divided as the experiment says, with the arms that show nothing and the holdout", async () => {
    const variations = [{ key: "early" }, { key: "late" }, { key: "none", held: true }];
    const campaigns = [{ id: "after-order", widget: "survey", status: "live" as const, experiment: { variations } }];
    const collector = await openCollector({ now, config: { site: "shop", campaigns } });
    const exposed = (count: number, variant: string | undefined, from: number) =>
      Array.from({ length: count }, (_, n) => did(`v${from + n}`, "campaign_exposed", { widget: "survey" }, { variant }));
    const even = [...exposed(10, "early", 0), ...exposed(11, "late", 100), ...exposed(9, "none", 200), ...exposed(3, "holdout", 300)];
    const campaign = await campaignOf(collector, [
      ...even,
      ...exposed(2, undefined, 400),
      did("v1", "campaign_shown", {}, { variant: "early" }),
    ]);
    expect(campaign?.split).toEqual({ p: expect.closeTo(0.905, 3), mismatch: false, tooFew: false });
    expect(campaign?.people).toMatchObject({ exposed: 35, shown: 1 });
    expect(campaign?.others).toMatchObject({ exposed: 2, shown: 0 });
    expect(campaign?.variants).toMatchObject([
      { variant: "early", due: 10, people: { exposed: 10, shown: 1 } },
      { variant: "late", due: 10, people: { exposed: 11 } },
      { variant: "none", due: 10, role: "held", people: { exposed: 9 } },
      { variant: "holdout", role: "holdout", people: { exposed: 3 } },
    ]);
    expect(await pageOf(collector)).toContain("Shoppers are divided as planned (p = 0.90).");

    await campaignOf(collector, exposed(60, "late", 500));
    const page = await pageOf(collector);
    expect(page).toContain("Do not compare these arms");
    expect(page).toContain("p &lt; 0.001");
  });

  it("say that there are too few shoppers to tell how they are divided, or none", async () => {
    const experiment = { variations: [{ key: "early" }, { key: "late" }] };
    const campaigns = [{ id: "after-order", widget: "survey", status: "live" as const, experiment }];
    const collector = await openCollector({ now, config: { site: "shop", campaigns } });
    expect(await pageOf(collector)).not.toContain("Experiment arms");
    await campaignOf(collector, [did("a", "campaign_exposed", {})]);
    expect(await pageOf(collector)).toContain("No shopper has met this experiment yet.");
    await campaignOf(collector, [did("b", "campaign_exposed", {}, { variant: "late" })]);
    expect(await pageOf(collector)).toContain("Too few shoppers yet to tell");
  });

  it("do not refuse a configuration for an experiment that is written in an unknown way", async () => {
    const odd = { id: "after-order", widget: "survey", status: "live" as const, experiment: { variations: 3 } };
    // @ts-expect-error A later version may write experiments differently.
    const collector = await openCollector({ now, config: { site: "shop", campaigns: [odd] } });
    const campaign = await campaignOf(collector, [did("a", "campaign_exposed", {}, { variant: "late" })]);
    expect(campaign).toMatchObject({ variants: [{ variant: "late" }] });
    expect(campaign).not.toHaveProperty("split");
  });

  it("add up what devices gave up before it was sent", async () => {
    const collector = await openCollector({ now });
    await collector.post(
      batchOf([
        did("a", "events_dropped", { count: 3, bytes: 1, age: 0, large: 0 }, { campaign: undefined }),
        did("a", "events_dropped", { count: 0, bytes: 0, age: 2, large: 0 }, { campaign: undefined }),
        did("b", "events_dropped", { count: "many", large: 1 }, { campaign: undefined }),
        did("c", "events_dropped", {}, { campaign: undefined }),
      ]),
    );
    expect((await reportOf(collector)).sites[0]?.dropped).toEqual({ events: 7, devices: 2 });
    const page = await pageOf(collector);
    expect(page).toContain("7 events were given up on 2 devices before they could be sent");
    expect(page).toContain("No campaign yet");
    expect((await reportOf(await openCollector())).sites[0]).not.toHaveProperty("dropped");
  });

  it("say what webhooks have yet to take", async () => {
    const receiver = await openReceiver(() => ({ status: 500 }));
    const hook = { id: "crm", url: receiver.url, secret: "a secret of some length", events: ["lead_submitted"] };
    const collector = await openCollector({ now, webhooks: { version: 1, webhooks: [hook] } });
    await collector.post(batchOf([did("a", "lead_submitted", { form: "news" }), did("b", "lead_submitted", { form: "news" })]));
    expect((await reportOf(collector)).sites[0]?.webhooks).toEqual([{ webhook: "crm", waiting: 2 }]);
    expect(await pageOf(collector)).toContain("Webhook “crm” has yet to take 2 events");
  });

  it("count an anonymous survey by its responses, since it has neither visitors nor sessions", async () => {
    const collector = await openCollector({ now });
    const answer = (response: string, question: string, sequence: number) =>
      did(undefined, "survey_answered", { response, question, sequence, answer: 9, type: "nps", anonymous: true });
    const campaign = await campaignOf(collector, [
      did(undefined, "campaign_shown", { widget: "survey" }),
      did(undefined, "campaign_shown", { widget: "survey" }),
      answer("r", "score", 1),
      answer("r", "again", 2),
      did(undefined, "survey_completed", { response: "r", path: ["score", "again"] }),
      did(undefined, "campaign_dismissed", { reason: "done" }),
      answer("s", "score", 1),
    ]);
    expect(campaign?.people).toEqual({ exposed: 0, shown: 2, acted: 2, dismissed: 0 });
    expect(campaign?.survey).toMatchObject({ responses: { complete: 1, partial: 1 }, leading: { question: "score", estimate: { n: 2 } } });
  });

  it("leave out survey events of another shape", async () => {
    const collector = await openCollector({ now });
    const campaign = await campaignOf(collector, [
      did("a", "survey_answered", { response: 7, question: null }),
      did("a", "survey_completed", { response: "r", path: "score" }),
    ]);
    expect(campaign).not.toHaveProperty("survey");
  });
});

describe("the report's page", () => {
  const answers = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      did(`v${n}`, "survey_answered", { response: `r${n}`, question: "score", sequence: 1, answer: n % 2 ? 10 : 3, type: "nps" }),
    );

  it("may load nothing and run nothing but its own style", async () => {
    const { url, token } = await openCollector({ config });
    const response = await fetch(`${url}/report?token=${token}`);
    const policy = response.headers.get("content-security-policy");
    const nonce = /style-src 'nonce-([^']+)'/.exec(policy ?? "")?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    const page = await response.text();
    expect(page).toContain(`<style nonce="${nonce}">`);
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=|src=|href="(?!report\/)/);
    const again = await fetch(`${url}/report?token=${token}`);
    expect(again.headers.get("content-security-policy")).not.toBe(policy);
  });

  it("shows whatever shoppers send as text", async () => {
    const collector = await openCollector({ now });
    const attack = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&`;
    await collector.post(
      batchOf([
        did("a", "survey_answered", { response: "r", question: attack, sequence: 1, answer: attack, type: "text" }, { variant: attack }),
        did("a", "survey_answered", { response: "r", question: attack, sequence: 2, answer: 1, type: "nps" }, { variant: attack }),
        did("a", "survey_answered", { response: "q", question: "other", sequence: 1, answer: 1, type: "nps" }),
        did("a", "survey_answered", { response: "s", question: "why", sequence: 1, answer: attack, type: "text" }),
        did("a", "campaign_exposed", { widget: attack }),
      ]),
    );
    const page = await pageOf(collector);
    expect(page).not.toMatch(/<script|<img/);
    expect(page.split("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;").length).toBeGreaterThan(4);
  });

  it("says that nothing has arrived yet", async () => {
    expect(await pageOf(await openCollector())).toContain("Nothing has arrived yet");
    expect(await pageOf(await openCollector({ config }))).toContain("No shopper has met this campaign yet.");
  });

  it("shows score, interval, spread and the caution below 30 answers", async () => {
    const collector = await openCollector({ now, config });
    await collector.post(batchOf(answers(4)));
    const page = await pageOf(collector);
    expect(page).toContain('<p class="number few">0</p>');
    expect(page).toContain("95 % interval: −66 to 66");
    expect(page).toContain("4 answers · 4 of them from unfinished responses");
    expect(page).toContain("Too few to tell. Wait for 30 answers");
    expect(page).toMatch(/<dt>3<\/dt><dd><span class="">2<\/span>/);
    expect(page).toMatch(/<dt>4<\/dt><dd><span class="zero">0<\/span>/);
  });

  it("gives a single answer its score without an interval, which would not hold it", async () => {
    const collector = await openCollector({ now, config });
    await collector.post(batchOf(answers(1)));
    const page = await pageOf(collector);
    expect(page).toMatch(/<p class="number few">−?100<\/p>/);
    expect(page).not.toContain("95 % interval: ");
  });

  it("drops the caution from 30 answers on", async () => {
    const collector = await openCollector({ now, config });
    await collector.post(batchOf(answers(30)));
    const page = await pageOf(collector);
    expect(page).toContain('<p class="number">0</p>');
    expect(page).not.toContain("Too few to tell");
  });

  it("lists several surveys first, with their scores as one", async () => {
    const collector = await openCollector({ now, config });
    const others = answers(40).map((event) => ({ ...event, id: idOf(5000 + Number.parseInt(event.id.slice(-6), 16)), campaign: "other" }));
    await collector.post(batchOf([...answers(40), ...others]));
    const page = await pageOf(collector);
    expect(page).toContain("Surveys at a glance");
    expect(page).toMatch(/All NPS together<\/th><td>[^/]*<\/span> <b class="">0<\/b><\/td><td>−21 to 21<\/td><td>80<\/td>/);
    expect(page).toContain(`href="report/shop/other?token=${collector.token}"`);
  });

  it("speaks the reader's language", async () => {
    const collector = await openCollector({ now, config });
    await collector.post(batchOf(answers(1)));
    const page = await pageOf(collector, "ja,en;q=0.5");
    expect(page).toContain('<html lang="ja">');
    for (const text of ["レポート", "アンケート", "回答 1 件", "2023年11月14日"]) expect(page).toContain(text);
  });
});
