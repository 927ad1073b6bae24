import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { show } from "./support/page-noren.ts";
import { help, offer, shelf, survey } from "./support/parts.ts";
import { checkOut, putIntoCart, scrollTo } from "./support/shopper.ts";
import { useStore } from "./support/use-store.ts";

const shop = useStore({ policy: "strict" });

/** Notes every breach of the content policy in the page itself, beside what the browser writes to the console. */
const script = `addEventListener("securitypolicyviolation", (event) => console.error("breach of " + event.violatedDirective + ": " + event.blockedURI + event.sample));`;

const faults = async (page: Page) => (await page.console()).filter(({ kind }) => ["error", "warn", "uncaught"].includes(kind));

it("refuses what the policy forbids, so that the tests below mean something", async () => {
  const page = await shop.newPage({ script });
  await page.open(`${shop.store.url}/en/`);
  await page.evaluate(() => {
    document.body.setAttribute("style", "color: red");
    try {
      document.body.insertAdjacentHTML("beforeend", "<b>markup</b>");
    } catch {
      // Trusted Types throw; the breach is noted as well.
    }
  });
  const texts = async () => (await faults(page)).map(({ text }) => text).join("\n");
  await expect.poll(texts).toContain("breach of style-src-attr");
  await expect.poll(texts).toContain("breach of require-trusted-types-for");
});

it("lets all four widgets work and report to a collector on another origin, without one breach", async () => {
  const page = await shop.newPage({ script });
  const english = `${shop.store.url}/en`;
  expect(new URL(shop.store.endpoint).origin).not.toBe(shop.store.url);

  await putIntoCart(page, english);
  await scrollTo(page, "noren-shelf");
  await page.waitForVisible(shelf.photo);
  await page.click(shelf.link);
  await page.waitFor(() => !location.pathname.endsWith("/laptop"));

  await show(page, "keep-cart");
  await page.click(offer.copy);
  await expect.poll(() => page.text(offer.copy)).toBe("Copied");
  await page.press("Escape");

  await page.click(help.launcher);
  await page.waitForVisible(help.topic);
  await page.type("gift");
  await page.click(help.question);
  await page.waitForVisible(help.answer);
  await page.press("Escape");

  const seen = () => new Set(shop.store.events().flatMap(({ name, campaign }) => (name === "campaign_shown" ? [campaign] : [])));
  await expect.poll(seen).toEqual(new Set(["related", "keep-cart", "help"]));
  expect(await faults(page)).toEqual([]);
});

it("asks for a score after an order, too", async () => {
  const page = await shop.newPage({ script });
  await putIntoCart(page, `${shop.store.url}/ja`);
  await checkOut(page, `${shop.store.url}/ja`);
  await page.click(survey.step(7));
  await page.click(survey.reason);
  await page.type("普通でした");
  await page.click(survey.send);
  await expect.poll(() => page.text(survey.title)).toBe("ありがとうございます");
  const told = () => shop.store.events().map(({ name }) => name);
  await expect.poll(told).toContain("survey_completed");
  expect(await faults(page)).toEqual([]);
});
