import { afterAll, beforeAll, expect, it } from "vitest";
import { blockedHost, type Device, openOwnDevice } from "../../soak/src/device.ts";
import { type CollectorDouble, startCollectorDouble } from "../../soak/src/peers/collector-double.ts";
import { bundleSubject, subjects } from "../../soak/src/peers/subjects.ts";

let device: Device;
let collector: CollectorDouble;
const receipts: string[] = [];

beforeAll(async () => {
  const noren = subjects.find(({ name }) => name === "noren");
  if (!noren) throw new Error("Noren is among the trackers");
  collector = await startCollectorDouble(new Map([[noren.name, await bundleSubject(noren)]]));
  device = await openOwnDevice((_number, receipt) => receipts.push(receipt));
});
afterAll(async () => {
  await device?.close();
  await collector?.close();
});

it("sends the events of a page that may keep nothing, to which Chromium denies the lock as well", async () => {
  const page = await device.newPage();
  await page.goto(`${collector.url.replace("127.0.0.1", blockedHost)}/page/noren`);
  expect(await page.evaluate(() => navigator.locks.request("any", () => "granted").catch(({ name }) => name))).toBe("SecurityError");
  await page.evaluate(() => {
    for (const index of [0, 1, 2]) void window.send?.(`nr.noren.blocked.${index}.end`);
  });
  await expect.poll(() => [...collector.stored]).toEqual([0, 1, 2].map((index) => [`nr.noren.blocked.${index}.end`, 1]));
  expect(receipts).toEqual(["memory", "memory", "memory"]);
});
