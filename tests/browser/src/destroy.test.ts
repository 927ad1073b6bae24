import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { leftoversOf, watchLeftovers } from "./support/leftovers.ts";
import { destroy, show, waitForNoren, waitForRecord } from "./support/page-noren.ts";
import { help, offer, shelf, survey } from "./support/parts.ts";
import { checkOut, putIntoCart, scrollTo } from "./support/shopper.ts";
import { useStore } from "./support/use-store.ts";

const shop = useStore();

/** A page at `#without` looks to Noren like one in a browser below its reach, and so gets nothing. */
const without = `if (location.hash === "#without") delete CSSStyleSheet.prototype.replaceSync;`;

/** Browsers that have no Navigation API need a patch of `history`. */
const oldBrowser = `Object.defineProperty(window, "navigation", { value: undefined });`;

/** All of a page that Noren might have changed. */
function readPage(page: Page) {
  return page.evaluate(() => {
    const names = (value: object) => Object.getOwnPropertyNames(value).sort();
    return {
      markup: document.documentElement.outerHTML,
      shadows: [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
        shadowRoot?.childElementCount ? [shadowRoot.innerHTML] : [],
      ),
      window: names(window).filter((name) => name !== "noren"),
      document: names(document),
      history: names(history),
      dataLayer: names(Object(Reflect.get(window, "dataLayer"))).filter((name) => !/^\d+$/.test(name)),
      styles: document.adoptedStyleSheets.length,
      focus: document.activeElement?.localName,
      scroll: getComputedStyle(document.documentElement).overflow,
    };
  });
}

/** The page as it is without Noren: the same address, opened by the same visitor. */
async function readWithout(page: Page) {
  await page.evaluate(() => location.replace("#without"));
  await page.reload();
  await page.waitFor(() => document.readyState === "complete" && Array.isArray(window.noren));
  return readPage(page);
}

async function closesItsDatabase(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.deleteDatabase("noren yorozu");
        request.onsuccess = () => resolve(true);
        // A connection that closes in the midst of a transaction blocks until that is over.
        request.onblocked = () => setTimeout(() => resolve(false), 5_000);
        request.onerror = () => reject(request.error);
      }),
  );
}

for (const [name, script] of [
  ["this browser", without],
  ["a browser without the Navigation API", without + oldBrowser],
] as const) {
  it(`takes shelf, help panel and offer off a product page in ${name}, and leaves nothing`, async () => {
    const page = await shop.newPage({ script: script + watchLeftovers });
    await putIntoCart(page, `${shop.store.url}/en`);
    await page.reload();
    await scrollTo(page, "noren-shelf");
    await page.waitForVisible(shelf.item);
    await page.click(help.launcher);
    await page.waitForVisible(help.topic);
    // Nothing interrupts while a dialog is open.
    await page.press("Escape");
    await show(page, "keep-cart");
    await page.waitForVisible(offer.dialog);
    expect((await leftoversOf(page)).length).toBeGreaterThan(10);

    await destroy(page);
    await expect.poll(() => page.evaluate(() => document.querySelectorAll("noren-layer").length), { timeout: 2_000 }).toBe(0);
    expect(await leftoversOf(page)).toEqual([]);
    expect(await closesItsDatabase(page)).toBe(true);
    const { focus: _, ...after } = await readPage(page);
    const { focus: __, ...clean } = await readWithout(page);
    expect(after).toEqual(clean);
  });
}

it("takes a half-answered survey off the page, and does nothing after", async () => {
  const page = await shop.newPage({ script: without + watchLeftovers });
  await putIntoCart(page, `${shop.store.url}/en`);
  await checkOut(page, `${shop.store.url}/en`);
  await page.click(survey.step(5));
  await page.click(survey.reason);
  await page.type("It was");
  await waitForRecord(page, "It was");
  // The second time the page has nothing to tell, so that it has no data layer of its own.
  await page.reload();
  await page.waitForVisible(survey.reason);
  await destroy(page);
  await page.waitForGone(survey.popup);
  expect(await leftoversOf(page)).toEqual([]);

  // What is done with a destroyed Noren has no effect and no error.
  const receipt = await page.evaluate(async () => {
    if (!window.noren || !("track" in window.noren)) return "no Noren";
    window.noren.show("after-order");
    document.body.append(document.createElement("noren-shelf"));
    history.pushState({}, "", "/en/order/complete?again");
    const lang = document.documentElement.lang;
    document.documentElement.lang = "ja";
    const receipt = await window.noren.track("too_late");
    document.documentElement.lang = lang;
    document.querySelector("body > noren-shelf")?.remove();
    history.replaceState({}, "", "/en/order/complete");
    return receipt;
  });
  expect(receipt).toBe("dropped");
  expect(await leftoversOf(page)).toEqual([]);
  expect(await closesItsDatabase(page)).toBe(true);
  const after = await readPage(page);
  expect(after).toEqual(await readWithout(page));
  expect((await page.console()).filter(({ kind }) => kind === "uncaught" || kind === "error")).toEqual([]);
});

it("passes through a patch of history that somebody has put on top of its own", async () => {
  const page = await shop.newPage({ script: oldBrowser });
  await page.open(`${shop.store.url}/en/`);
  await waitForNoren(page);
  await page.waitFor(() => Object.hasOwn(history, "pushState"));
  const said = await page.evaluate(() => {
    const below = history.pushState;
    const seen: string[] = [];
    history.pushState = (data, unused, url) => {
      seen.push(String(url));
      below.call(history, data, unused, url);
    };
    if (window.noren && "destroy" in window.noren) window.noren.destroy();
    history.pushState({}, "", "/en/?page=2");
    return { seen, here: location.search };
  });
  expect(said).toEqual({ seen: ["/en/?page=2"], here: "?page=2" });
});
