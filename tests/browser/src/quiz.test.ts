import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NorenConfig } from "@noren/core";
import { storefrontFolder } from "@noren/storefront";
import { describe, expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { scrollTo } from "./support/shopper.ts";
import { type StoreTests, useStore } from "./support/use-store.ts";

const quiz = {
  title: "noren-survey >>> h2",
  choice: (place: number) => `noren-survey >>> [role=radio]:nth-child(${place})`,
} as const;

/** What stands on the shelf within the survey: two shadow trees deep. */
const offered = (page: Page) =>
  page.on("noren-survey", (place) =>
    [...(place.shadowRoot?.querySelector(".products")?.shadowRoot?.querySelectorAll("li a") ?? [])].map((link) => ({
      name: link.textContent ?? "",
      href: link.getAttribute("href") ?? "",
    })),
  );

/** Takes the quiz for somebody who wants a plant, up to the page of the first product that it offers. */
async function take(shop: StoreTests, page: Page, language: "en" | "ja", [first, second, last]: readonly string[], plants: RegExp) {
  await page.waitForVisible(quiz.title);
  expect(await page.text(quiz.title)).toBe(first);
  await page.click(quiz.choice(1));
  await expect.poll(() => page.text(quiz.title)).toBe(second);
  await page.click(quiz.choice(1));
  await expect.poll(() => page.text(quiz.title)).toBe(last);
  await expect.poll(async () => (await offered(page)).length).toBe(6);
  const products = await offered(page);
  for (const { href } of products) expect(href).toMatch(new RegExp(`/${language}/products/[\\w-]+$`));
  expect(products.filter(({ name }) => plants.test(name)).length).toBeGreaterThan(1);

  await page.on("noren-survey", (place) =>
    place.shadowRoot?.querySelector(".products")?.shadowRoot?.querySelector<HTMLElement>("li a")?.click(),
  );
  await page.waitFor(() => location.pathname.includes("/products/"));
  expect(await page.text("h1")).toBe(products[0]?.name);

  // Nobody can be told by what the quiz says.
  const told = () =>
    shop.store
      .events()
      .filter(({ campaign, page: address }) => campaign === "quiz" && new URL(address).pathname.startsWith(`/${language}`));
  await expect.poll(() => told().map(({ name }) => name)).toContain("survey_completed");
  expect(told().map(({ name }) => name)).toContain("campaign_exposed");
  for (const { visitor, session } of told()) expect([visitor, session]).toEqual([null, null]);
}

const english = ["Still looking? Where will you use it?", "May it need watering?", "Something green, then"];
const englishPlants = /Bonsai|Aloe|Orchid|plant/i;

describe("the demo store's quiz, where somebody has searched in vain", () => {
  const shop = useStore();

  it.each([
    ["en", english, englishPlants],
    [
      "ja",
      ["お探しのものは、どこで使いますか？", "水やりが必要なものでもよいですか？", "緑のある暮らしに"],
      /盆栽|アロエ|蘭|多肉|鉢|ユリ|チューリップ/,
    ],
  ] as const)("asks in %s, offers what fits the answers, and leads to one of it", async (language, words, plants) => {
    const page = await shop.newPage();
    await page.open(`${shop.store.url}/${language}/search?q=xylophone`);
    await scrollTo(page, "noren-survey");
    await take(shop, page, language, words, plants);
  });
});

describe("a quiz that finds its place by a selector", () => {
  const config: NorenConfig = JSON.parse(readFileSync(join(storefrontFolder, "noren.config.json"), "utf8"));
  const campaigns = config.campaigns
    .filter(({ id }) => id === "quiz")
    .map((campaign) => ({ ...campaign, placement: { as: "inline", selector: "main", position: "inside" } as const }));
  const shop = useStore({ overrides: { campaigns } });

  it("offers what fits the answers, and leads to one of it", async () => {
    const page = await shop.newPage();
    await page.open(`${shop.store.url}/en`);
    await scrollTo(page, "noren-survey");
    await take(shop, page, "en", english, englishPlants);
  });
});
