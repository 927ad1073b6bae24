import type { Campaign } from "@noren/core";
import { describe, expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { scrollTo } from "./support/shopper.ts";
import { useStore } from "./support/use-store.ts";

const campaign: Campaign = {
  id: "quiz",
  widget: "survey",
  status: "live",
  placement: {
    as: "inline",
    selector: "main",
    position: "inside",
  },
  frequency: {
    untilDone: false,
  },
  content: {
    anonymous: true,
    questions: [
      {
        id: "place",
        type: "single",
        text: {
          en: "Where will it be used?",
          ja: "どこでお使いになりますか？",
        },
        choices: [
          {
            id: "home",
            text: {
              en: "At home",
              ja: "家の中で",
            },
          },
          {
            id: "outside",
            text: {
              en: "Outside, on the move",
              ja: "外で、体を動かして",
            },
          },
          {
            id: "desk",
            text: {
              en: "At a desk",
              ja: "机の上で",
            },
          },
        ],
      },
      {
        id: "living",
        type: "yes-no",
        text: {
          en: "May it need watering?",
          ja: "水やりが必要なものでもよいですか？",
        },
        showIf: {
          "answers.place": "home",
        },
      },
    ],
    endings: [
      {
        id: "plants",
        if: {
          "answers.place": "home",
          "answers.living": true,
        },
        title: {
          en: "Something green, then",
          ja: "緑のある暮らしに",
        },
        products: {
          where: {
            categories: {
              $in: ["Plants", "植物・園芸"],
            },
          },
        },
      },
      {
        id: "furniture",
        if: {
          "answers.place": "home",
        },
        title: {
          en: "For your rooms",
          ja: "お部屋づくりに",
        },
        products: {
          where: {
            categories: {
              $in: ["Furniture", "家具・照明"],
            },
          },
        },
      },
      {
        id: "sport",
        if: {
          "answers.place": "outside",
        },
        title: {
          en: "For days outside",
          ja: "外で過ごす日に",
        },
        products: {
          where: {
            categories: {
              $in: ["Sports & Outdoor", "スポーツ・アウトドア"],
            },
          },
        },
      },
      {
        id: "computers",
        title: {
          en: "For your desk",
          ja: "机の上に",
        },
        products: {
          where: {
            categories: {
              $in: ["Computers", "パソコン・周辺機器"],
            },
          },
        },
      },
    ],
  },
};

const shop = useStore({ overrides: { campaigns: [campaign] } });
const quiz = {
  title: "noren-survey >>> h2",
  choice: (place: number) => `noren-survey >>> [role=radio]:nth-child(${place})`,
  next: "noren-survey >>> [type=submit]",
} as const;

/** What stands on the shelf within the survey: two shadow trees deep. */
const offered = (page: Page) =>
  page.on("noren-survey", (place) =>
    [...(place.shadowRoot?.querySelector(".products")?.shadowRoot?.querySelectorAll("li a") ?? [])].map((link) => ({
      name: link.textContent ?? "",
      href: link.getAttribute("href") ?? "",
    })),
  );

describe.each([
  ["en", ["Where will it be used?", "May it need watering?", "Something green, then"], /Bonsai|Aloe|Orchid|plant/i],
  [
    "ja",
    ["どこでお使いになりますか？", "水やりが必要なものでもよいですか？", "緑のある暮らしに"],
    /盆栽|アロエ|蘭|多肉|鉢|ユリ|チューリップ/,
  ],
] as const)("the product quiz in %s", (language, [first, second, last], plants) => {
  it("asks, offers what fits the answers, and leads to one of it", async () => {
    const page = await shop.newPage();
    await page.open(`${shop.store.url}/${language}`);
    // Its place reserves no box, so it is filled before it comes into view.
    await page.on(quiz.title, () => true);
    await scrollTo(page, "noren-survey");
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
  });
});
