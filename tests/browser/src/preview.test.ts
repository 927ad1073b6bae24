import type { Campaign } from "@noren/core";
import { expect, it } from "vitest";
import { findBarriers } from "./axe/find-barriers.ts";
import { findSmallTargets } from "./axe/find-small-targets.ts";
import type { Page } from "./drivers/index.ts";
import { noTraces, readTraces } from "./support/traces.ts";
import { useStore } from "./support/use-store.ts";

const draft: Campaign = {
  id: "draft",
  widget: "survey",
  status: "draft",
  audience: { "page.type": "order" },
  content: {
    anonymous: true,
    questions: [
      { id: "score", type: "nps", text: { en: "Would you recommend us?", ja: "おすすめいただけますか？" } },
      {
        id: "what",
        type: "multiple",
        text: { en: "What was good?", ja: "どこがよかったですか？" },
        choices: [
          { id: "a", text: { en: "The tea", ja: "お茶" } },
          { id: "b", text: { en: "The parcel", ja: "包み" } },
        ],
      },
      { id: "which", type: "product", text: { en: "Which of them?", ja: "どの商品ですか？" } },
      { id: "mail", type: "email", text: { en: "Where may we write to?", ja: "ご連絡先は？" } },
    ],
    thanks: { title: { en: "Thanks for that", ja: "ありがとうございます" } },
  },
};
const offer: Campaign = {
  id: "offer",
  widget: "retention",
  status: "off",
  content: { title: "Before you go", text: "Ten off.", coupon: { code: "TEN" } },
};
const shelf: Campaign = { id: "related", widget: "shelf", status: "live", content: { kind: "related" } };
const help: Campaign = { id: "help", widget: "faq", status: "live", content: {} };

const shop = useStore({ policy: "strict", overrides: { campaigns: [draft, offer, shelf, help] } });
const script = `addEventListener("securitypolicyviolation", (event) => console.error("breach of " + event.violatedDirective + ": " + event.blockedURI + event.sample));`;

const title = "noren-layer >>> #title";
const list = (place: number) => `noren-preview >>> label:nth-of-type(${place}) select`;
/** Chooses, as a person who typed its first letters would, in one of the toolbar's lists. */
async function choose(page: Page, place: number, text: string): Promise<void> {
  await page.waitForVisible(list(place));
  await page.evaluate(
    ({ place, text }) => {
      const root = document.querySelector("noren-preview")?.shadowRoot;
      const select = root?.querySelector<HTMLSelectElement>(`label:nth-of-type(${place}) select`);
      const option = [...(select?.options ?? [])].find((one) => one.text.includes(text));
      if (!select || !option) throw new Error(`no ${text} in list ${place}`);
      select.value = option.value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    { place, text },
  );
}
const campaigns = 1;
const languages = 2;
const steps = 3;
const layouts = 4;

it("shows a draft where no shopper would see it: every step, in each language, on the strictest page, and leaves nothing", async () => {
  const visitor = await shop.browser.visitor({ script });
  const page = await visitor.page();
  await page.open(`${shop.store.url}/en/products/laptop?noren-preview=draft`);
  await expect.poll(() => page.text(title)).toBe("Would you recommend us?");

  for (const [step, question] of [
    ["what", "What was good?"],
    ["which", "Which of them?"],
    ["mail", "Where may we write to?"],
    ["Thanks", "Thanks for that"],
    ["score", "Would you recommend us?"],
  ] as const) {
    await choose(page, steps, step);
    await expect.poll(() => page.text(title)).toBe(question);
  }
  await choose(page, languages, "ja");
  await expect.poll(() => page.text(title)).toBe("おすすめいただけますか？");

  // It can be gone through as well.
  await page.click("noren-layer >>> [role=radio]:nth-child(10)");
  await expect.poll(() => page.text(title)).toBe("どこがよかったですか？");
  expect(await page.text("noren-preview >>> details")).toContain("anonymous survey");

  expect((await page.console()).filter(({ kind }) => ["error", "warn", "uncaught"].includes(kind))).toEqual([]);
  expect(await readTraces(page)).toEqual(noTraces);
  expect(visitor.requests().filter((url) => url.startsWith(shop.store.endpoint))).toEqual([]);
  expect(shop.store.events()).toEqual([]);
});

it("stands in each layout, and the toolbar stays within reach", async () => {
  const page = await shop.newPage();
  await page.open(`${shop.store.url}/en/products/laptop?noren-preview=draft`);
  await page.waitForVisible(title);
  for (const layout of ["Bar", "Tab", "Card"]) {
    await choose(page, layouts, layout);
    await choose(page, steps, "what");
    await expect.poll(() => page.text(title)).toBe("What was good?");
    await page.click("noren-preview >>> .again");
    await expect.poll(() => page.text(title)).toBe("What was good?");
  }
  await choose(page, layouts, "In the page");
  await page.waitForVisible("main noren-survey >>> #title");
  for (const layout of ["Dialog", "Whole page"]) {
    await choose(page, layouts, layout);
    await page.waitForVisible("noren-layer >>> dialog");
    await expect.poll(() => page.text("noren-preview >>> [role=status]")).toContain("close it to come back here");
    await page.press("Escape");
    await expect.poll(() => page.text("noren-preview >>> [role=status]")).toContain("It was closed.");
  }
});

it("shows the other widgets, each in its place", async () => {
  const page = await shop.newPage();
  await page.open(`${shop.store.url}/en/products/laptop?noren-preview=offer`);
  await page.waitFor(() => document.querySelector("noren-layer")?.shadowRoot?.textContent?.includes("Before you go"));
  await choose(page, campaigns, "related");
  await page.waitForGone("noren-layer");
  await page.waitFor(() => document.querySelector("noren-shelf")?.shadowRoot?.querySelector("a"));
  await choose(page, campaigns, "help");
  await page.waitForVisible("noren-layer >>> button");
  expect(await readTraces(page)).toEqual(noTraces);
  expect(shop.store.events()).toEqual([]);
});

it("is usable by keyboard, without barriers, and folds away on a phone", async () => {
  const page = await shop.newPage();
  await page.open(`${shop.store.url}/en/products/laptop?noren-preview=draft`);
  await page.waitForVisible(list(steps));
  expect(await findBarriers(page, { within: "noren-preview" })).toEqual([]);
  expect(await findSmallTargets(page, "noren-preview", 24)).toEqual([]);
  await page.on(list(steps), (select) => select.focus());
  await page.press("ArrowDown");
  await page.press("ArrowDown");
  await expect.poll(() => page.text(title)).toBe("What was good?");
  await page.viewport(320, 568);
  await page.click("noren-preview >>> .fold");
  await page.waitForGone(list(steps));
  await page.click("noren-preview >>> .head button:last-child");
  await page.waitForGone("noren-preview");
  await page.waitForGone("noren-layer");
});

it("is loaded by no other page", async () => {
  const visitor = await shop.browser.visitor();
  const page = await visitor.page();
  await page.open(`${shop.store.url}/en/products/laptop`);
  await page.waitForVisible("noren-shelf");
  expect(visitor.requests().filter((url) => url.includes(btoa("core-preview").split("=")[0] ?? ""))).toEqual([]);
  expect(await page.visible("noren-preview")).toBe(false);
});
