import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { shelf } from "./support/parts.ts";
import { scrollTo } from "./support/shopper.ts";
import { useStore } from "./support/use-store.ts";

const shop = useStore();

/** What each product's page says of it in structured data: its brand, and the departments it stands in. */
const factsOf = (page: Page, paths: readonly string[]) =>
  page.evaluate(async (paths) => {
    const pages = await Promise.all(paths.map(async (path) => (await fetch(path)).text()));
    return pages.map((markup) => {
      const [, text = ""] = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(markup) ?? [];
      const { brand, category } = JSON.parse(text);
      return { brand: String(brand?.name), departments: String(category).split(" > ") };
    });
  }, paths);

it("shows related products with true reasons and prices, and follows one to its page", async () => {
  const page = await shop.newPage();
  await page.open(`${shop.store.url}/en/products/laptop`);
  await scrollTo(page, "noren-shelf");
  await page.waitForVisible(shelf.item);
  expect(await page.text(shelf.title)).toBe("Goes well with it");
  const cards = await page.on("noren-shelf", (place) =>
    [...(place.shadowRoot?.querySelectorAll<HTMLElement>(".item") ?? [])].map((item) => ({
      name: item.querySelector("a")?.textContent ?? "",
      href: item.querySelector("a")?.getAttribute("href") ?? "",
      price: item.querySelector<HTMLElement>(".price")?.textContent ?? "",
      reason: item.querySelector<HTMLElement>(".why")?.textContent ?? "",
    })),
  );
  expect(cards).toHaveLength(8);
  const [first] = cards;
  if (!first) throw new Error("the shelf is empty");
  for (const { href, price, reason } of cards) {
    expect(href).toMatch(/\/en\/products\/(?!laptop$)[\w-]+$/);
    expect(price).toMatch(/^\$[\d,]+\.\d\d$/);
    expect(reason).toMatch(/^(Also in .+|Also by .+|A similar product|At a similar price|)$/);
  }
  const [laptop, ...others] = await factsOf(page, ["/en/products/laptop", ...cards.map(({ href }) => href)]);
  if (!laptop) throw new Error("the page says nothing of its product");
  const named = cards.flatMap(({ reason }, index) => {
    const [, way, name = ""] = /^Also (in|by) (.+)$/.exec(reason) ?? [];
    const { brand, departments } = others[index] ?? {};
    if (way === "in")
      expect([laptop.departments, departments], reason).toEqual([expect.arrayContaining([name]), expect.arrayContaining([name])]);
    if (way === "by") expect([laptop.brand, brand], reason).toEqual([name, name]);
    return way ?? [];
  });
  expect(named.length).toBeGreaterThan(0);

  await page.click(shelf.link);
  await page.waitFor(() => !location.pathname.endsWith("/laptop"));
  expect(await page.text("h1")).toBe(first.name);
  expect(await page.text("[data-price]")).toBe(first.price);
  const told = () => shop.store.events().filter(({ campaign }) => campaign === "related");
  await expect.poll(() => told().map(({ name }) => name)).toContain("select_item");
  const [list] = told().filter(({ name }) => name === "view_item_list");
  expect(list?.data).toMatchObject({ item_list_id: "related", items: cards.map(({ name }, index) => ({ item_name: name, index })) });
  const [selected] = told().filter(({ name }) => name === "select_item");
  expect(selected?.data).toMatchObject({ item_list_id: "related", items: [{ item_name: first.name, index: 0 }] });
});

it("shows on the home page what was viewed, newest first and in yen on the Japanese one", async () => {
  const page = await shop.newPage();
  const viewed = ["laptop", "skipping-rope", "camera-lens"];
  for (const product of viewed) {
    await page.open(`${shop.store.url}/ja/products/${product}`);
    await page.waitFor(() => document.querySelector("noren-layer")?.shadowRoot);
  }
  await page.open(`${shop.store.url}/ja/`);
  await scrollTo(page, "noren-shelf");
  await page.waitForVisible(shelf.item);
  expect(await page.text(shelf.title)).toBe("先ほどご覧になった商品");
  const [links, prices] = await page.on("noren-shelf", (place) => [
    [...(place.shadowRoot?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href")?.split("/").at(-1)),
    [...(place.shadowRoot?.querySelectorAll<HTMLElement>(".price") ?? [])].map((price) => price.textContent),
  ]);
  expect(links).toEqual(viewed.reverse());
  for (const price of prices ?? []) expect(price).toMatch(/^[￥¥][\d,]+$/);
});

it("draws nothing on the home page of somebody who has viewed nothing, and keeps its box", async () => {
  const page = await shop.newPage();
  await page.open(`${shop.store.url}/en/`);
  await scrollTo(page, "noren-shelf");
  await page.waitFor(() => document.querySelector("noren-shelf")?.shadowRoot?.querySelector(".noren")?.childElementCount === 0);
  expect(await page.on("noren-shelf", (place) => place.getBoundingClientRect().height)).toBeGreaterThan(300);
});

it("tells of the product that was chosen even where the page is gone before its disk has answered", async () => {
  const page = await shop.newPage();
  await page.open(`${shop.store.url}/en/products/tent`);
  await scrollTo(page, shelf.place);
  await page.waitForVisible(shelf.link);
  const told = () => shop.store.events().filter((event) => event.page.endsWith("/tent"));
  await expect.poll(() => told().map(({ name }) => name)).toContain("view_item_list");
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("noren yorozu");
        request.onsuccess = () => {
          const records = request.result.transaction("records", "readwrite").objectStore("records");
          // A transaction that never ends lets no other begin.
          const stay = () => {
            records.get("nothing").onsuccess = stay;
            resolve();
          };
          stay();
        };
      }),
  );
  await page.click(shelf.link);
  await page.waitFor(() => !location.pathname.endsWith("/tent"));
  await expect.poll(() => told().map(({ name }) => name)).toContain("select_item");
});
