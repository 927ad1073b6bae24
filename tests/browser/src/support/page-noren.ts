import type { ConsentUpdate, Noren, Receipt } from "@noren/core";
import type { Page } from "../drivers/index.ts";

/** As pages see it: commands that wait, then the API. */
type Api = Noren & { push(...commands: ((noren: Noren) => void)[]): void };

declare global {
  interface Window {
    noren?: Api | ((noren: Noren) => void)[];
  }
}

/** Resolves when the page's tag has begun its work. */
export async function waitForNoren(page: Page): Promise<void> {
  await page.waitFor(() => window.noren !== undefined && "track" in window.noren);
}

/** The arbiter's word on a campaign in this page, once the tag runs. */
export async function reasonFor(page: Page, campaign: string): Promise<string | undefined> {
  await waitForNoren(page);
  const decisions = await page.evaluate(() => (window.noren && "explain" in window.noren ? window.noren.explain() : []));
  return decisions.find((decision) => decision.campaign === campaign)?.reason;
}

/** Tracks an event in the page, once the tag runs, and resolves with what became of it there. */
export async function track(page: Page, name: string): Promise<Receipt> {
  await waitForNoren(page);
  return page.evaluate((name) => (window.noren && "track" in window.noren ? window.noren.track(name) : "dropped"), name);
}

/** Asks for a campaign in the page, as its code may, once the tag runs. */
export async function show(page: Page, campaign: string): Promise<void> {
  await waitForNoren(page);
  await page.evaluate((campaign) => {
    if (window.noren && "show" in window.noren) window.noren.show(campaign);
  }, campaign);
}

/** The word of the page's own code on consent. */
export async function tellConsent(page: Page, update: ConsentUpdate): Promise<void> {
  await waitForNoren(page);
  await page.evaluate((update) => {
    if (window.noren && "consent" in window.noren) window.noren.consent(update);
  }, update);
}

export async function forget(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (window.noren && "forget" in window.noren) await window.noren.forget();
  });
}

/** Ids of the visitors whose records the device holds: one, if any. */
export function visitorsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const records = window.noren && "export" in window.noren ? await window.noren.export() : [];
    return records.flatMap((record) => ("visits" in Object(record) ? [String(Object(record).id)] : []));
  });
}

export async function destroy(page: Page): Promise<void> {
  await waitForNoren(page);
  await page.evaluate(() => {
    if (window.noren && "destroy" in window.noren) window.noren.destroy();
  });
}

/** Resolves when the device's records hold this text. */
export async function waitForRecord(page: Page, text: string): Promise<void> {
  const holds = (text: string) =>
    page.evaluate(
      async (text) => window.noren !== undefined && "export" in window.noren && JSON.stringify(await window.noren.export()).includes(text),
      text,
    );
  const end = Date.now() + 10_000;
  while (!(await holds(text))) if (Date.now() > end) throw new Error(`waited 10 000 ms for a record with ${text}`);
}
