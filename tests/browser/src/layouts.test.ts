import type { Campaign, NorenConfig } from "@noren/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, browserNames, freePort, openBrowser, type Page } from "./drivers/index.ts";
import { show, waitForRecord } from "./support/page-noren.ts";
import type { PageServer } from "./support/serve.ts";
import { servePages } from "./support/serve-pages.ts";
import { tabTo } from "./support/shopper.ts";

const layouts = ["card", "bar", "beside", "modal", "full", "tab"] as const;
type LayoutName = (typeof layouts)[number];

const host = "noren-layer >>> ";
const box = `${host}.card`;
const title = `${host}#title`;
const answer = `${host}.peek .btn`;
const minimise = `${host}[part=minimise]`;
const close = `${host}[part=close]`;
const step = (score: number) => `${host}[role=radio]:nth-child(${score + 1})`;
const field = `${host}textarea`;
const submit = `${host}[type=submit]`;

const long =
  "このたびのお買い物について、当店を友人や同僚の方にすすめる可能性はどのくらいありますか。率直なお気持ちをお聞かせください。".repeat(2);

/** A shop's page, higher than any window, with one survey that its code asks for, or that comes by itself. */
function shopPage(layout: LayoutName, language: string, itself: boolean): string {
  const campaign: Campaign = {
    id: "s",
    widget: "survey",
    status: "live",
    trigger: { any: [itself ? { on: "page" } : { on: "manual" }] },
    placement: layout === "tab" ? { as: "asked" } : {},
    content: {
      layout,
      beside: "#here",
      ...(language === "ja" && {
        questions: [
          { id: "nps", type: "nps", text: long },
          { id: "reason", type: "text" },
        ],
      }),
    },
  };
  const config: NorenConfig = {
    version: 1,
    site: "tests",
    endpoint: "/collector",
    consent: { mode: "not-required" },
    theme: "paper",
    allowAutomation: true,
    cooldownHours: 0,
    campaigns: [campaign],
  };
  return `<meta name="viewport" content="width=device-width"><title>Shop</title>
<script>document.documentElement.lang = ${JSON.stringify(language)}; document.documentElement.dir = ${JSON.stringify(language === "ar" ? "rtl" : "ltr")}</script>
<script type="application/json" data-noren>${JSON.stringify(config).replaceAll("<", "\\u003c")}</script>
<script async src="/noren/noren.js"></script>
<main style="height:3000px;padding-top:550px"><button id="here">Here</button></main>`;
}

const rect = (page: Page, selector: string) =>
  page.on(selector, (element) => {
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return { top, bottom, left, right, width, height };
  });
const focusOfPage = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe.each(browserNames)("the survey's layouts in %s", (name) => {
  let server: PageServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await servePages(await freePort(), (path) => {
      const [, layout, language = "en", itself] = path.split("/");
      const known = layouts.find((one) => one === layout);
      return known && shopPage(known, language, !!itself);
    });
    browser = await openBrowser(name);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A page of a new visitor, scrolled and with a focus of its own, and the survey on it. */
  async function open(layout: LayoutName, language = "en", size: readonly [number, number] = [1100, 800]): Promise<Page> {
    const page = await (await browser.visitor()).page();
    await page.viewport(...size);
    await page.open(`${server.url}/${layout}/${language}`);
    await page.evaluate(() => {
      scrollTo(0, 300);
      document.getElementById("here")?.focus({ preventScroll: true });
    });
    await show(page, "s");
    await page.waitForVisible(layout === "tab" || size[0] < 600 || size[1] < 480 ? answer : step(0));
    return page;
  }

  it.each(layouts)("%s: is put aside, comes back and closes by mouse, and leaves focus and scroll as they were", async (layout) => {
    const page = await open(layout);
    if (layout === "tab") await page.click(answer);
    else if (layout !== "modal" && layout !== "full") expect(await focusOfPage(page)).toBe("here");
    await page.click(layout === "tab" ? close : minimise);
    await page.waitForVisible(answer);
    expect(await page.visible(step(0))).toBe(false);
    await page.click(answer);
    await page.click(step(9));
    await page.waitForVisible(field);
    if (layout === "tab") await page.click(submit);
    await page.click(close);
    await page.waitForGone("noren-layer >>> .noren");
    expect(await page.evaluate(() => [scrollY, document.activeElement?.id])).toEqual([300, "here"]);
    await page.close();
  });

  it.each(layouts)("%s: is answered and closed by keyboard alone", async (layout) => {
    const page = await open(layout);
    if (layout === "tab") {
      await tabTo(page, answer);
      await page.press("Enter");
    }
    await tabTo(page, `${host}[role=radio][tabindex='0']`);
    await page.press("End");
    expect(await page.text(`${host}[aria-checked=true]`)).toBe("10");
    await tabTo(page, submit);
    await page.press("Enter");
    await expect.poll(() => page.on(field, (element) => element.matches(":focus"))).toBe(true);
    await page.press("Escape");
    if (layout === "tab") {
      await page.waitForVisible(answer);
      expect(await page.on(answer, (button) => button.matches(":focus"))).toBe(true);
    } else {
      await page.waitForGone("noren-layer >>> .noren");
      expect(await page.evaluate(() => [scrollY, document.activeElement?.id])).toEqual([300, "here"]);
    }
    await page.close();
  });

  it.each(["modal", "full"] as const)("%s: begins at the question, keeps the focus and everything else out of reach", async (layout) => {
    const page = await open(layout);
    expect(await page.on(title, (heading) => heading.matches(":focus"))).toBe(true);
    for (let presses = 0; presses < 8; presses += 1) {
      await page.press("Tab");
      expect(await focusOfPage(page)).not.toBe("here");
    }
    const reached = () =>
      page.on("#here", (button) => {
        const { left, top } = button.getBoundingClientRect();
        return document.elementFromPoint(left + 4, top + 4)?.id;
      });
    expect(await reached()).not.toBe("here");
    await page.press("Escape");
    await page.waitForGone("noren-layer >>> .noren");
    expect(await reached()).toBe("here");
    expect(await focusOfPage(page)).toBe("here");
    await page.close();
  });

  it("card: tells once that it is there", async () => {
    const page = await open("card");
    await expect.poll(() => page.on(`${host}[role=status]`, (status) => status.textContent)).toMatch(/^Survey: How likely/);
    await page.click(minimise);
    await page.click(answer);
    expect(await page.on(`${host}[role=status]`, (status) => status.textContent)).toBe("");
    expect(await page.on(box, (card) => [card.getAttribute("role"), card.getAttribute("aria-modal")])).toEqual(["dialog", null]);
    await page.close();
  });

  it("card: put aside, stays so over a page load, and goes on where it was", async () => {
    const page = await (await browser.visitor()).page();
    await page.open(`${server.url}/card/en/itself`);
    await page.click(step(3));
    await page.click(field);
    await page.type("Late");
    await page.click(minimise);
    await waitForRecord(page, '"open":null');
    await page.reload();
    await page.waitForVisible(answer);
    expect(await page.visible(field)).toBe(false);
    await page.click(answer);
    expect(await page.on(field, (area) => area instanceof HTMLTextAreaElement && area.value)).toBe("Late");
    await page.close();
  });

  it("beside: never covers its element, also as the page is scrolled", async () => {
    const page = await open("beside");
    for (const y of [300, 480, 0]) {
      await page.evaluate((y) => scrollTo(0, y), y);
      await expect
        .poll(async () => {
          const [card, anchor] = [await rect(page, box), await rect(page, "#here")];
          const apart = card.bottom <= anchor.top || card.top >= anchor.bottom;
          return (
            apart &&
            Math.min(Math.abs(card.top - anchor.bottom), Math.abs(anchor.top - card.bottom)) < 12 &&
            card.top >= 0 &&
            card.bottom <= 800
          );
        })
        .toBe(true);
    }
    await page.close();
  });

  it.each([
    [390, 844],
    [320, 568],
    [844, 390],
    [320, 256],
  ] as const)("first takes little of a window of %d x %d, and opens without loss", async (wanted, height) => {
    // WebKit's window is never narrower.
    const width = name === "webkit" ? Math.max(wanted, 334) : wanted;
    const page = await open("card", "ja", [width, height]);
    await expect.poll(async () => (await rect(page, box)).height).toBeLessThanOrEqual(Math.max(0.3 * height, 120));
    const isCut = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element) =>
      scrollHeight > clientHeight || scrollWidth > clientWidth;
    expect(await page.text(title)).toBe(long);
    expect(await page.on(title, isCut)).toBe(true);
    expect(await page.visible(close)).toBe(true);
    await page.click(answer);
    await page.waitForVisible(step(10));
    const inWindow = async (selector: string) => {
      const { top, bottom, left, right } = await rect(page, selector);
      return top >= 0 && left >= 0 && bottom <= height && right <= width;
    };
    expect(await inWindow(close)).toBe(true);
    await page.click(step(10));
    await page.click(field);
    await page.type("すべて");
    await page.click(submit);
    await expect.poll(() => page.text(title)).toBe("ご回答ありがとうございました");
    expect(await inWindow(close)).toBe(true);
    await page.click(close);
    await page.waitForGone("noren-layer >>> .noren");
    await page.close();
  });

  it.each(layouts)("%s: its field stays above an on-screen keyboard", async (layout) => {
    const page = await (await browser.visitor()).page();
    await page.viewport(390, 844);
    await page.open(`${server.url}/${layout}/en`);
    await page.evaluate(() => {
      const seen = Object.assign(new EventTarget(), { width: 390, height: 844, offsetTop: 0, offsetLeft: 0, scale: 1 });
      Object.defineProperty(window, "visualViewport", { value: seen });
    });
    await show(page, "s");
    await page.click(answer);
    await page.click(step(2));
    await page.click(field);
    await page.evaluate(() => {
      Object.assign(window.visualViewport ?? {}, { height: 494 });
      window.visualViewport?.dispatchEvent(new Event("resize"));
    });
    await expect.poll(async () => (await rect(page, field)).bottom).toBeLessThanOrEqual(494);
    expect((await rect(page, field)).top).toBeGreaterThanOrEqual(0);
    expect((await rect(page, submit)).bottom).toBeLessThanOrEqual(494);
    await page.close();
  });

  it.each(["card", "tab", "bar"] as const)("%s: is mirrored from right to left", async (layout) => {
    const page = await open(layout, "ar");
    if (layout === "tab") {
      expect((await rect(page, answer)).left).toBeLessThan(60);
      await page.click(answer);
    }
    const [card, cross] = [await rect(page, box), await rect(page, close)];
    expect(cross.left - card.left).toBeLessThan(60);
    if (layout !== "bar") expect(card.left).toBeLessThan(60);
    await page.close();
  });

  if (name !== "chromium") return;

  it.each(layouts)("%s: moves nothing of the shop", async (layout) => {
    const script = `window.moved = []; new PerformanceObserver((list) => { for (const { sources } of list.getEntries())
      for (const { node } of sources) if (node && node.getRootNode() === document) moved.push(node.nodeName) }).observe({ type: "layout-shift", buffered: true });`;
    const page = await (await browser.visitor({ script })).page();
    await page.open(`${server.url}/${layout}/en`);
    // Drawing the page itself is the page's own affair.
    await page.evaluate(() => Reflect.set(window, "moved", []));
    await show(page, "s");
    if (layout === "tab") await page.click(answer);
    await page.waitForVisible(step(0));
    await page.click(layout === "tab" ? close : minimise);
    await page.click(answer);
    await page.click(layout === "tab" ? `${host}[part=not-now]` : close);
    const moved = await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      return Reflect.get(window, "moved");
    });
    expect(moved).toEqual([]);
    await page.close();
  });
});

describe.each(["chromium", "firefox"] as const)("by touch in %s, on a phone", (name) => {
  let server: PageServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await servePages(await freePort(), (path) => {
      const layout = layouts.find((one) => path.startsWith(`/${one}`));
      return layout && shopPage(layout, "ja", false);
    });
    browser = await openBrowser(name, { phone: true, viewport: { width: 390, height: 844 } });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(layouts)("%s: opens, is put aside, is answered", async (layout) => {
    const page = await (await browser.visitor()).page();
    await page.open(`${server.url}/${layout}`);
    await show(page, "s");
    await page.tap(answer);
    await page.tap(layout === "tab" ? close : minimise);
    await page.tap(answer);
    await page.tap(step(7));
    await page.waitForVisible(field);
    expect(await page.on(field, (element) => element.matches(":focus"))).toBe(false);
    await page.tap(submit);
    await expect.poll(() => page.text(title)).toBe("ご回答ありがとうございました");
    await page.tap(close);
    await page.waitForGone("noren-layer >>> .noren");
    await page.close();
  });
});
