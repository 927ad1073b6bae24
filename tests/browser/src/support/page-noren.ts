import type { Noren } from "@noren/core";
import type { Page } from "../drivers/index.ts";

declare global {
  interface Window {
    /** As pages see it: commands that wait, then the API. */
    noren?: (Noren & { push(...commands: ((noren: Noren) => void)[]): void }) | ((noren: Noren) => void)[];
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
