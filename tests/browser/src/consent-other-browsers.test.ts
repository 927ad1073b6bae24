import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { tellConsent, track, waitForNoren } from "./support/page-noren.ts";
import { noTraces, readTraces } from "./support/traces.ts";
import { useHost } from "./support/use-host.ts";

describe.each(["firefox", "webkit"] as const)("in %s", (name) => {
  const host = useHost(name);
  beforeAll(() => {
    host.serve("/ask.json", { json: { ...host.config, consent: { mode: "ask" } } });
    host.serve("/ask", `<title>Shop</title><script async src="/noren/noren.js" data-config="/ask.json"></script><h1>Shop</h1>`);
  });
  const meet = async (): Promise<Page> => {
    const page = await host.newPage();
    await page.open(`${host.url}/ask`);
    await waitForNoren(page);
    return page;
  };

  it("a shopper who refuses finds not even an empty database, on this page or the next", async () => {
    const page = await meet();
    expect(await track(page, "mine")).toBe("memory");
    await tellConsent(page, { storage: false, analytics: false });
    await expect.poll(() => track(page, "mine")).toBe("dropped");
    expect(await readTraces(page)).toEqual(noTraces);
    await page.open(`${host.url}/ask`);
    await tellConsent(page, { storage: false, analytics: false });
    await expect.poll(() => track(page, "mine")).toBe("dropped");
    expect(await readTraces(page)).toEqual(noTraces);
    expect(host.events()).toEqual([]);
  });

  it("a shopper who accepts and then withdraws finds no record", async () => {
    const page = await meet();
    await tellConsent(page, { storage: true, analytics: true });
    await expect.poll(() => track(page, "mine")).toBe("disk");
    await expect.poll(() => host.names()).toContain("mine");
    await tellConsent(page, { storage: false });
    await expect.poll(async () => (await readTraces(page)).records, { timeout: 1_000, interval: 50 }).toEqual({});
    expect(await track(page, "mine")).toBe("dropped");
  });
});
