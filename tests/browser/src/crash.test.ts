import { expect, it } from "vitest";
import { waitForNoren } from "./support/page-noren.ts";
import { useCrashingStore } from "./support/use-crashing-store.ts";

const shop = useCrashingStore();

declare global {
  interface Window {
    /** Numbers of the ticks whose `track()` resolved with `disk`. */
    onDisk?: number[];
  }
}

const onDisk = () => window.onDisk?.length ?? 0;

it("loses no event and stores none twice when the collector is killed in mid-run, twice", async () => {
  const page = await shop.newPage();
  await page.open(`${shop.url}/en/help`);
  await waitForNoren(page);
  await page.evaluate(() => {
    const onDisk: number[] = [];
    window.onDisk = onDisk;
    const tick = async (number: number): Promise<void> => {
      const receipt = window.noren && "track" in window.noren ? await window.noren.track("tick", { number }) : "dropped";
      if (receipt === "disk") onDisk.push(number);
      setTimeout(() => void tick(number + 1), 15);
    };
    void tick(0);
  });
  const ticks = () => shop.events().filter(({ name }) => name === "tick");
  const stored = () => ticks().length;

  for (let crash = 0; crash < 2; crash += 1) {
    const before = stored();
    // Some have arrived and more are on their way.
    await expect.poll(stored, { timeout: 20_000, interval: 20 }).toBeGreaterThan(before + 5);
    await shop.crash();
    const tracked = await page.evaluate(onDisk);
    await expect.poll(() => page.evaluate(onDisk), { timeout: 20_000 }).toBeGreaterThan(tracked + 40);
    await shop.start();
  }
  // The tab itself goes as well, with its queue on disk, and comes back.
  await shop.crash();
  const promised = await page.evaluate(() => window.onDisk ?? []);
  await page.open(`${shop.url}/en/contact`);
  await shop.start();
  await page.reload();

  const numbers = () => ticks().map(({ data }) => Number(data.number));
  const missing = () => promised.filter((number) => !numbers().includes(number));
  await expect.poll(missing, { timeout: 40_000, interval: 250 }).toEqual([]);
  expect(promised.length).toBeGreaterThan(80);
  expect(new Set(numbers()).size).toBe(numbers().length);
});
