import { beforeAll, describe, expect, it } from "vitest";
import type { Page, Visitor } from "./drivers/index.ts";
import { choose, comes, consentHead, consentSources, everything, nothing } from "./support/consent-systems.ts";
import { advancePageClock, stoppedClock } from "./support/page-clock.ts";
import { reasonFor, track, waitForNoren } from "./support/page-noren.ts";
import { noTraces, readTraces } from "./support/traces.ts";
import { useHost } from "./support/use-host.ts";

const host = useHost();
const records = ["noren tests/records"];

/** What a visitor's tabs asked of the collector, a farewell's beacon apart: look at what arrived as well. */
const sent = (visitor: Visitor) => visitor.requests().filter((url) => url.startsWith(host.config.endpoint));
const recordsOf = async (page: Page) => Object.keys((await readTraces(page)).records);

const pathOf = (name: string) => `/${encodeURIComponent(name)}`;

beforeAll(() => {
  const campaigns = host.config.campaigns.map((campaign) =>
    campaign.id === "welcome" ? { ...campaign, audience: { "consent.marketing": true } } : campaign,
  );
  for (const { name, system } of consentSources) {
    const path = pathOf(name);
    const tag = `<script async src="/noren/noren.js" data-config="${path}.json"></script>`;
    host.serve(`${path}.json`, { json: { ...host.config, consent: { mode: "ask", system }, campaigns } });
    host.serve(path, `<title>Shop</title>${consentHead(name, "with the page")}${tag}<h1>Shop</h1>`);
    host.serve(`${path}/silent`, `<title>Shop</title>${consentHead(name, "when told")}${tag}<h1>Shop</h1>`);
  }
});

describe.each(consentSources)("a shop with $name", ({ name }) => {
  const meet = async (visitor: Visitor): Promise<Page> => {
    const page = await visitor.page();
    await page.open(`${host.url}${pathOf(name)}`);
    await waitForNoren(page);
    return page;
  };

  it("writes no byte and sends nothing in either of two tabs while the shopper has not decided, nor while the system is silent, and hears it when it speaks", async () => {
    const before = host.events().length;
    const undecided = await host.newVisitor();
    const page = await meet(undecided);
    const second = await meet(undecided);
    for (const tab of [page, second]) {
      expect(await track(tab, "mine")).toBe("memory");
      expect(await reasonFor(tab, "welcome")).toBe("consent");
      expect(await readTraces(tab)).toEqual(noTraces);
    }
    expect(sent(undecided)).toEqual([]);

    const visitor = await host.newVisitor({ script: stoppedClock });
    const [beside, silent] = [await visitor.page(), await visitor.page()];
    for (const tab of [beside, silent]) {
      await tab.open(`${host.url}${pathOf(name)}/silent`);
      await waitForNoren(tab);
      expect(await track(tab, "mine")).toBe("memory");
      await advancePageClock(tab, 3_000);
      expect(await reasonFor(tab, "welcome")).toBe("consent");
      expect(await readTraces(tab)).toEqual(noTraces);
    }
    expect(sent(visitor)).toEqual([]);
    expect(host.events()).toHaveLength(before);
    await advancePageClock(silent, 60_000);
    await comes(silent);
    await choose(silent, everything);
    await expect.poll(() => recordsOf(silent)).toEqual(records);
  });

  it("keeps and sends nothing of a shopper who refuses, on this page or the next, nor in another tab", async () => {
    const before = host.events().length;
    const visitor = await host.newVisitor();
    const page = await meet(visitor);
    const other = await meet(visitor);
    for (const tab of [page, other]) expect(await track(tab, "mine")).toBe("memory");
    await choose(page, nothing);
    await expect.poll(() => track(page, "mine")).toBe("dropped");
    // The other tab's system may not hear of it: there, what waits goes on waiting, and no further.
    expect(await track(other, "mine")).not.toBe("disk");
    expect(await readTraces(other)).toEqual(noTraces);
    for (const tab of [page, other]) {
      await tab.open(`${host.url}${pathOf(name)}`);
      await expect.poll(() => track(tab, "mine")).toBe("dropped");
      expect(await readTraces(tab)).toEqual(noTraces);
    }
    expect(sent(visitor)).toEqual([]);
    expect(host.events()).toHaveLength(before);
  });

  it("keeps and sends once the shopper accepts, and clears all within a second of a withdrawal, which no other tab undoes", async () => {
    const before = host.events().length;
    const visitor = await host.newVisitor();
    const page = await meet(visitor);
    expect(await track(page, "mine")).toBe("memory");
    await choose(page, everything);
    await expect.poll(() => track(page, "mine")).toBe("disk");
    await expect.poll(() => host.events().length).toBeGreaterThan(before);
    const other = await meet(visitor);
    await expect.poll(() => track(other, "mine")).toBe("disk");
    expect(await readTraces(other)).toEqual({ ...noTraces, databases: ["noren tests"], records: { [`${records}`]: expect.any(Number) } });

    await choose(page, nothing);
    await expect.poll(() => recordsOf(page), { timeout: 1_000, interval: 50 }).toEqual([]);
    expect(await track(other, "mine")).toBe("dropped");
    expect(await recordsOf(other)).toEqual([]);
    await other.open(`${host.url}${pathOf(name)}`);
    await waitForNoren(other);
    await expect.poll(() => track(other, "mine")).toBe("dropped");
    expect(await readTraces(other)).toEqual({ ...noTraces, databases: ["noren tests"] });
  });
});

describe.each(["vanilla-cookieconsent", "wp-consent-api", "shopify-customer-privacy"])("a tab of a shop with %s", (name) => {
  const events = name.replaceAll("-", "_");
  /** A tab whose clock stands still sends nothing but its farewell. */
  const leave = async (last: string, between: (visitor: Visitor) => Promise<void>): Promise<void> => {
    const visitor = await host.newVisitor({ script: stoppedClock });
    const page = await visitor.page();
    await page.open(host.url + pathOf(name));
    await waitForNoren(page);
    await choose(page, everything);
    await expect.poll(() => track(page, `first_${last}`)).toBe("disk");
    const sentSoFar = async () => {
      await advancePageClock(page, 1_000);
      return host.names();
    };
    await expect.poll(sentSoFar).toContain(`first_${last}`);
    expect(await track(page, last)).toBe("disk");
    await between(visitor);
    await page.open(`${host.url}/plain`);
  };

  it("says farewell with what it queued, but with nothing that another tab withdrew, though it was not looked at since", async () => {
    host.serve("/plain", "<title>Plain</title>");
    await leave(`kept_${events}`, async () => {});
    await expect.poll(() => host.names()).toContain(`kept_${events}`);
    await leave(`withdrawn_${events}`, async (visitor) => {
      const other = await visitor.page();
      await other.open(host.url + pathOf(name));
      await expect.poll(() => track(other, "beside")).toBe("disk");
      await choose(other, nothing);
      await expect.poll(() => recordsOf(other)).toEqual([]);
    });
    await leave(`later_${events}`, async () => {});
    await expect.poll(() => host.names()).toContain(`later_${events}`);
    expect(host.names()).not.toContain(`withdrawn_${events}`);
  });
});

it("drops what waits for a decision with the page that it happened on", async () => {
  const visitor = await host.newVisitor();
  const page = await visitor.page();
  await page.open(host.url + pathOf("tcf"));
  expect(await track(page, "before")).toBe("memory");
  await page.open(host.url + pathOf("tcf"));
  expect(await track(page, "here")).toBe("memory");
  await choose(page, everything);
  await expect.poll(() => track(page, "after")).toBe("disk");
  await expect.poll(() => host.names()).toContain("after");
  expect(host.names()).toContain("here");
  expect(host.names()).not.toContain("before");
});

describe("a browser that sends Global Privacy Control", () => {
  it("has marketing denied, whatever the shopper accepts, and nothing else", async () => {
    const visitor = await host.newVisitor({
      script: `Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { value: true });`,
    });
    const page = await visitor.page();
    await page.open(host.url + pathOf("tcf"));
    await choose(page, everything);
    await expect.poll(() => track(page, "mine")).toBe("disk");
    expect(await reasonFor(page, "welcome")).toBe("audience");
  });
});
