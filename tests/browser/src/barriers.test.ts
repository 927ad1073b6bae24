import { describe, expect, it } from "vitest";
import { findBarriers } from "./axe/find-barriers.ts";
import { findSmallTargets } from "./axe/find-small-targets.ts";
import type { BrowserLook, Page } from "./drivers/index.ts";
import { show } from "./support/page-noren.ts";
import { help, offer, shelf, survey } from "./support/parts.ts";
import { putIntoCart, scrollTo } from "./support/shopper.ts";
import { useStore } from "./support/use-store.ts";

interface Look extends BrowserLook {
  readonly name: string;
  readonly language: "en" | "ja";
  readonly nothing: string;
}

const phone = { phone: true, viewport: { width: 390, height: 844 } };

/** Every two of device, language and scheme meet in one of the four. */
const looks: readonly Look[] = [
  { name: "on a desktop, in English, light", language: "en", nothing: "xylophone quarks" },
  { name: "on a desktop, in Japanese, dark", language: "ja", nothing: "量子色力学", dark: true },
  { name: "on a phone, in English, dark", language: "en", nothing: "xylophone quarks", dark: true, ...phone },
  { name: "on a phone, in Japanese, light", language: "ja", nothing: "量子色力学", ...phone },
];

describe.each(looks)("nobody is shut out $name", ({ name: _, language, nothing, ...look }) => {
  // What is half-way through a movement has the colours of neither end.
  const shop = useStore({ overrides: { cooldownHours: 0 } }, "chromium", { ...look, reducedMotion: true });
  const press = (page: Page, selector: string) => (look.phone ? page.tap(selector) : page.click(selector));

  /** Each state's name with what is found in it, so that a failure says where. */
  async function inspect(page: Page, within: string, states: readonly (readonly [state: string, reach: () => Promise<void>])[]) {
    const found: Record<string, readonly string[]> = {};
    for (const [state, reach] of states) {
      await reach();
      const barriers = [...(await findBarriers(page, { within })), ...(await findSmallTargets(page, within, look.phone ? 44 : 24))];
      if (barriers.length > 0) found[state] = barriers;
    }
    expect(found).toEqual({});
  }

  it("by the survey, in each of its steps", async () => {
    const page = await shop.newPage();
    await page.open(`${shop.store.url}/${language}/order/complete`);
    await show(page, "after-order");
    await page.waitForVisible(survey.popup);
    const peeks = await page.visible(survey.open);
    expect(peeks).toBe(look.phone === true);
    await inspect(page, "noren-layer", [
      ["beginning", async () => undefined],
      ["score", async () => void (peeks && (await press(page, survey.open)))],
      [
        "reason",
        async () => {
          await press(page, survey.step(6));
          await page.waitForVisible(survey.reason);
        },
      ],
      [
        "reason, typed",
        async () => {
          await press(page, survey.reason);
          await page.type("Slow");
        },
      ],
      [
        "thanks",
        async () => {
          await press(page, survey.send);
          await page.waitForGone(survey.reason);
        },
      ],
    ]);
  });

  it("by the shelf", async () => {
    const page = await shop.newPage();
    await page.open(`${shop.store.url}/${language}/products/laptop`);
    await scrollTo(page, shelf.place);
    await inspect(page, "noren-shelf", [["full", () => page.waitForVisible(shelf.link)]]);
  });

  it("by the offer, before and after its code was copied", async () => {
    const page = await shop.newPage();
    await putIntoCart(page, `${shop.store.url}/${language}`);
    await show(page, "keep-cart");
    const states = [
      ["open", () => page.waitForVisible(offer.dialog)],
      [
        "copied",
        async () => {
          await press(page, offer.copy);
          await expect.poll(() => page.text(offer.copy)).toMatch(/Copied|コピーしました/);
        },
      ],
    ] as const;
    await inspect(page, "noren-layer", states);
  });

  it("by the help panel, in each of its states", async () => {
    const page = await shop.newPage();
    await page.open(`${shop.store.url}/${language}/help`);
    const search = async (text: string) => {
      await press(page, help.search);
      await page.press("Control+a");
      await page.type(text);
    };
    await inspect(page, "noren-layer", [
      ["launcher", () => page.waitForVisible(help.launcher)],
      [
        "home",
        async () => {
          await press(page, help.launcher);
          await page.waitForVisible(help.topic);
        },
      ],
      [
        "topic",
        async () => {
          await press(page, help.topic);
          await page.waitForVisible(help.topicTitle);
        },
      ],
      [
        "results",
        async () => {
          await search(language === "ja" ? "返品" : "return");
          await page.waitForVisible(`${help.question} mark`);
        },
      ],
      [
        "answer",
        async () => {
          await press(page, help.question);
          await page.waitForVisible(help.yes);
        },
      ],
      [
        "rated",
        async () => {
          await press(page, help.no);
          await page.waitForVisible(help.contact);
        },
      ],
      [
        "nothing found",
        async () => {
          await search(nothing);
          await page.waitForVisible(help.ways);
        },
      ],
    ]);
  });
});
