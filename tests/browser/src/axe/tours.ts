import type { Page } from "../drivers/index.ts";
import { show } from "../support/page-noren.ts";
import { help, inspector, offer, shelf, survey } from "../support/parts.ts";
import { putIntoCart, scrollTo } from "../support/shopper.ts";
import type { Look, Tour } from "./tour.ts";

const press = (page: Page, { phone }: Look, selector: string) => (phone ? page.tap(selector) : page.click(selector));

async function search(page: Page, look: Look, text: string): Promise<void> {
  await press(page, look, help.search);
  await page.press("Control+a");
  await page.type(text);
}

/** Every widget of the demo store, and the inspector. */
export const tours: readonly Tour[] = [
  {
    name: "the survey, in each of its steps",
    within: "noren-layer",
    open: async (page, shop, { language }) => {
      await page.open(`${shop}/${language}/order/complete`);
      await show(page, "after-order");
      await page.waitForVisible(survey.popup);
    },
    states: [
      ["beginning", async () => undefined],
      [
        "score",
        async (page, look) => {
          // On a phone it begins as one line.
          if (look.phone) await press(page, look, survey.open);
          await page.waitForVisible(survey.step(6));
        },
      ],
      [
        "reason",
        async (page, look) => {
          await press(page, look, survey.step(6));
          await page.waitForVisible(survey.reason);
        },
      ],
      [
        "reason, typed",
        async (page, look) => {
          await press(page, look, survey.reason);
          await page.type("Slow");
        },
      ],
      [
        "put aside",
        async (page, look) => {
          await press(page, look, survey.minimise);
          await page.waitForVisible(survey.open);
        },
      ],
      [
        "taken up again",
        async (page, look) => {
          await press(page, look, survey.open);
          await page.waitForVisible(survey.reason);
        },
      ],
      [
        "thanks",
        async (page, look) => {
          await press(page, look, survey.send);
          await page.waitForGone(survey.reason);
        },
      ],
    ],
  },
  {
    name: "the shelf",
    within: "noren-shelf",
    open: async (page, shop, { language }) => {
      await page.open(`${shop}/${language}/products/laptop`);
      await scrollTo(page, shelf.place);
    },
    states: [["full", (page) => page.waitForVisible(shelf.link)]],
  },
  {
    name: "the shelf of what was viewed",
    within: "noren-shelf",
    open: async (page, shop, { language }) => {
      await page.open(`${shop}/${language}/products/laptop`);
      await page.waitForVisible(help.launcher);
      await page.open(`${shop}/${language}/`);
      await scrollTo(page, shelf.place);
    },
    states: [["full", (page) => page.waitForVisible(shelf.link)]],
  },
  {
    name: "the offer, before and after its code was copied",
    within: "noren-layer",
    open: async (page, shop, { language }) => {
      await putIntoCart(page, `${shop}/${language}`);
      await show(page, "keep-cart");
    },
    states: [
      ["open", (page) => page.waitForVisible(offer.dialog)],
      [
        "copied",
        async (page, look) => {
          const before = await page.text(offer.copy);
          await press(page, look, offer.copy);
          for (let looks = 0; (await page.text(offer.copy)) === before; looks += 1) {
            if (looks === 100) throw new Error("the button did not say that the code was copied");
          }
        },
      ],
    ],
  },
  {
    name: "the offer whose code the browser refuses to copy",
    within: "noren-layer",
    open: async (page, shop, { language }) => {
      await putIntoCart(page, `${shop}/${language}`);
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("denied"));
        document.execCommand = () => false;
      });
      await show(page, "keep-cart");
      await page.waitForVisible(offer.dialog);
    },
    states: [
      [
        "refused",
        async (page, look) => {
          await press(page, look, offer.copy);
          await page.waitForVisible(offer.fault);
        },
      ],
    ],
  },
  {
    name: "the help panel whose questions cannot be loaded",
    within: "noren-layer",
    open: async (page, shop, { language }) => {
      await page.open(`${shop}/${language}/help`);
      await page.waitForVisible(help.launcher);
      await page.evaluate(() => {
        Response.prototype.json = () => Promise.reject(new Error("cut off"));
      });
    },
    states: [
      [
        "failed",
        async (page, look) => {
          await press(page, look, help.launcher);
          await page.waitForVisible(help.fault);
        },
      ],
    ],
  },
  {
    name: "the help panel, in each of its states",
    within: "noren-layer",
    open: (page, shop, { language }) => page.open(`${shop}/${language}/help`),
    states: [
      ["launcher", (page) => page.waitForVisible(help.launcher)],
      [
        "home",
        async (page, look) => {
          await press(page, look, help.launcher);
          await page.waitForVisible(help.topic);
        },
      ],
      [
        "topic",
        async (page, look) => {
          await press(page, look, help.topic);
          await page.waitForVisible(help.topicTitle);
        },
      ],
      [
        "results",
        async (page, look) => {
          await search(page, look, look.language === "ja" ? "返品" : "return");
          await page.waitForVisible(`${help.question} mark`);
        },
      ],
      [
        "answer",
        async (page, look) => {
          await press(page, look, help.question);
          await page.waitForVisible(help.yes);
        },
      ],
      [
        "rated",
        async (page, look) => {
          await press(page, look, help.no);
          await page.waitForVisible(help.contact);
        },
      ],
      [
        "nothing found",
        async (page, look) => {
          await search(page, look, look.language === "ja" ? "量子色力学" : "xylophone quarks");
          await page.waitForVisible(help.ways);
        },
      ],
    ],
  },
  {
    name: "the inspector, on each of its tabs",
    within: "noren-inspector",
    open: async (page, shop, { language }) => {
      await page.open(`${shop}/${language}/products/laptop?noren-debug`);
      await page.waitForVisible(inspector.tab("campaigns"));
    },
    states: [
      ["campaigns", (page) => page.waitForVisible(inspector.campaign)],
      [
        "rules of a campaign",
        async (page, look) => {
          await press(page, look, inspector.campaign);
          await page.waitForVisible(inspector.rule);
        },
      ],
      ...(["facts", "events", "queue", "config"] as const).map((name): Tour["states"][number] => [
        name,
        async (page, look) => {
          await press(page, look, inspector.tab(name));
          await page.waitForVisible(`${inspector.tab(name)}[aria-selected=true]`);
        },
      ]),
      [
        "folded",
        async (page, look) => {
          await press(page, look, inspector.fold);
          await page.waitForGone(inspector.tab("facts"));
        },
      ],
    ],
  },
];
