import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NorenConfig } from "../schema/config.ts";
import { closeShops, openShop, settle } from "../testing/shop.ts";

// Once loaded, they come at once when a page asks for them.
await Promise.all([
  import("./sources.ts"),
  import("./selectors.ts"),
  import("./ec-cube.ts"),
  import("./cart-changes.ts"),
  import("./late.ts"),
]);

const page = (markup: string) => {
  document.body.append(...new DOMParser().parseFromString(markup, "text/html").body.children);
};
const write = (selector: string, text: string) => {
  const element = document.querySelector(selector);
  if (element) element.textContent = text;
};
const selectors = {
  productId: "#id",
  productName: "h1",
  productPrice: ".price",
  cartCount: "#count",
  cartTotal: "#total",
  orderId: "#order",
};
const product = `<h1>Mug</h1><b id="id">M-1</b><b class="price">$12.00</b>`;
const cart = (count: number, total = "") => `<b id="count">${count}</b><b id="total">${total}</b>`;
const open = (facts: NorenConfig["facts"] = { selectors, currency: "USD" }, name?: string) => {
  const shop = openShop({ facts }, {}, name);
  const told = () => shop.events.map(({ name, source, data }) => [name, source, data.items ?? null]);
  const dataLayer: unknown[] = Reflect.get(window, "dataLayer") ?? [];
  return { ...shop, told, dataLayer };
};
/** Lets a moment pass, in which what changed would have been told. */
const moment = async (milliseconds = 700) => {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    await settle();
    await vi.advanceTimersByTimeAsync(100);
  }
  await settle();
};

/** Lets moments pass until a check holds. */
const until = async (check: () => unknown) => {
  for (let tries = 0; tries < 50; tries++) {
    await moment(100);
    try {
      return await check();
    } catch {}
  }
  return check();
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  window.history.replaceState(null, "", "/products/mug");
  vi.spyOn(navigator, "webdriver", "get").mockReturnValue(false);
});
afterEach(() => {
  closeShops();
  vi.useRealTimers();
  document.body.replaceChildren();
  Reflect.deleteProperty(window, "dataLayer");
});

const item = { item_id: "M-1", item_name: "Mug", price: 12, quantity: 1 };

describe("a store with nothing but selectors", () => {
  it("tells a product that was looked at, once, and pieces that come and go", async () => {
    page(product + cart(0));
    const { told, events } = open();
    await until(() => expect(told()).toEqual([["view_item", "derived", [item]]]));
    write("#total", "$12.00");
    write("#count", "1");
    await until(() => expect(told()[1]).toEqual(["add_to_cart", "derived", [item]]));
    expect(events[1]?.data).toMatchObject({ value: 12, currency: "USD" });
    write("#total", "$0.00");
    write("#count", "0");
    await until(() => expect(told()[2]).toEqual(["remove_from_cart", "derived", []]));
    await moment();
    expect(told()).toHaveLength(3);
  });

  it("notices on the next page what was put into the cart on the way there", async () => {
    page(product + cart(0));
    const first = open();
    await until(() => expect(first.told()).toHaveLength(1));
    closeShops();
    window.history.replaceState(null, "", "/cart");
    document.body.replaceChildren();
    page(cart(2, "$24.00"));
    const second = open(undefined, first.name);
    await until(() => expect(second.told()).toEqual([["add_to_cart", "derived", []]]));
    expect(second.events[0]?.data.value).toBe(24);
  });

  it("tells nothing that the page tells itself", async () => {
    page(product + cart(0));
    Object.assign(window, { dataLayer: [{ event: "view_item", ecommerce: { items: [item] } }] });
    const { told, dataLayer } = open();
    await moment();
    expect(told()).toEqual([]);
    write("#count", "1");
    await moment();
    dataLayer.push({ event: "add_to_cart", ecommerce: { items: [item] } });
    await moment();
    write("#count", "2");
    await moment();
    expect(told().map(([name, source]) => `${name} ${source}`)).toEqual(["add_to_cart derived", "add_to_cart page"]);
  });

  it("lets the page's event that comes a little later stand for what it noticed", async () => {
    page(product + cart(2));
    const { told, dataLayer, noren } = open();
    await until(() => expect(told()).toHaveLength(1));
    write("#count", "3");
    await moment(200);
    dataLayer.push({ event: "add_to_cart", ecommerce: { items: [item] } });
    await moment();
    await moment();
    expect(told().map(([name, source]) => `${name} ${source}`)).toEqual(["view_item derived", "add_to_cart page"]);
    await until(async () => expect(JSON.stringify(await noren.export())).toContain('"count":3'));
  });

  it("tells a purchase once for its number, whatever the address becomes", async () => {
    window.history.replaceState(null, "", "/thank-you");
    page(`<b id="order">A-7</b>${cart(0)}`);
    const { events, noren } = open();
    await until(() => expect(events).toMatchObject([{ name: "purchase", source: "derived", data: { transaction_id: "A-7" } }]));
    for (let step = 0; step < 5; step++) window.history.replaceState(null, "", `/thank-you?step=${step}`);
    await moment();
    expect(events).toHaveLength(1);
    expect(JSON.stringify(await noren.export())).toContain('"orders":1');
  });

  it("empties the cart after an order, also where the page shows no cart any more, but not one that it still shows", async () => {
    page(product + cart(2, "$24.00"));
    const first = open();
    await until(async () => expect(JSON.stringify(await first.noren.export())).toContain('"count":2'));
    closeShops();
    window.history.replaceState(null, "", "/thank-you");
    document.body.replaceChildren();
    page(`<b id="order">A-8</b>`);
    const second = open(undefined, first.name);
    await until(() => expect(second.told()).toEqual([["purchase", "derived", []]]));
    await until(async () => expect(JSON.stringify(await second.noren.export())).toContain('"count":0'));
    closeShops();
    document.body.replaceChildren();
    page(`<b id="order">A-9</b>${cart(1, "$9.00")}`);
    const third = open(undefined, first.name);
    await until(() => expect(third.told()).toContainEqual(["purchase", "derived", []]));
    await moment();
    expect(JSON.stringify(await third.noren.export())).toContain('"count":1');
  });

  it("tells pieces that came and went on the cart's page, and one that was emptied", async () => {
    window.history.replaceState(null, "", "/cart");
    page(cart(2, "24,00 €"));
    const { told, events } = open();
    await moment();
    for (const [count, total] of [
      ["5", "60,00 €"],
      ["4", "48,00 €"],
      ["0", "0,00 €"],
    ] as const) {
      write("#total", total);
      write("#count", count);
      await moment();
    }
    await until(() => expect(told().map(([name]) => name)).toEqual(["add_to_cart", "remove_from_cart", "remove_from_cart"]));
    expect(events.map(({ data }) => data.value)).toEqual([36, 12, 48]);
  });

  it("does not take a cart that is found empty on some later page for one that was emptied piece by piece", async () => {
    page(cart(2, "$24.00"));
    const first = open();
    await until(async () => expect(JSON.stringify(await first.noren.export())).toContain('"count":2'));
    closeShops();
    window.history.replaceState(null, "", "/about");
    document.body.replaceChildren();
    page(cart(0, "$0.00"));
    const second = open(undefined, first.name);
    await until(async () => expect(JSON.stringify(await second.noren.export())).toContain('"count":0'));
    await moment();
    expect(second.told()).toEqual([]);
  });

  it("takes one that is found empty on the cart's own page for one that was emptied there", async () => {
    page(cart(2, "$24.00"));
    const first = open();
    await until(async () => expect(JSON.stringify(await first.noren.export())).toContain('"count":2'));
    closeShops();
    window.history.replaceState(null, "", "/cart");
    document.body.replaceChildren();
    page(cart(0, "$0.00"));
    const { told, events } = open(undefined, first.name);
    await until(() => expect(told()).toEqual([["remove_from_cart", "derived", []]]));
    expect(events[0]?.data.value).toBe(24);
  });

  it("counts what two sources notice once", async () => {
    const header = (count: number, total: string) =>
      `<div class="ec-cartNavi"><b class="ec-cartNavi__badge" id="count">${count}</b><b class="ec-cartNavi__price" id="total">${total}</b></div>`;
    page(product + header(0, "$0.00"));
    const { told } = open({ sources: ["ec-cube"], selectors, currency: "USD" });
    await until(() => expect(told()).toHaveLength(1));
    write("#total", "$12.00");
    write("#count", "1");
    await until(() => expect(told()).toHaveLength(2));
    await moment();
    expect(told().map(([name]) => name)).toEqual(["view_item", "add_to_cart"]);
  });

  it("hears the page's event on each page of an application anew", async () => {
    page(product + cart(0));
    const { told, dataLayer } = open();
    dataLayer.push({ event: "view_item", ecommerce: { items: [item] } });
    await moment();
    window.history.pushState(null, "", "/products/bowl");
    write("#id", "B-2");
    await until(() => expect(told().map(([name, source]) => `${name} ${source}`)).toEqual(["view_item page", "view_item derived"]));
  });

  it("knows and tells the product of a page whose query an application replaces, and goes back to, before it is read again", async () => {
    page(product);
    const campaigns = [{ id: "a", widget: "faq", status: "live" as const, audience: { "product.id": "M-1" }, content: {} }];
    const { events, reason } = openShop({ facts: { selectors }, campaigns });
    const views = () => events.filter(({ name }) => name === "view_item");
    await moment(200);
    for (let visit = 0; visit < 2; visit++) {
      window.history.replaceState(null, "", "/products/mug?color=red");
      window.history.pushState(null, "", "/products/mug");
      await until(() => expect(views()).toHaveLength(1));
      await moment();
      expect(reason()).toBe("showing");
    }
  });

  it("tells a product again that an application comes back to", async () => {
    page(product);
    const { told } = open();
    await until(() => expect(told()).toHaveLength(1));
    for (const [path, id] of [
      ["/about", ""],
      ["/products/mug", "M-1"],
    ] as const) {
      window.history.pushState(null, "", path);
      write("#id", id);
      await moment();
    }
    await until(() => expect(told().map(([name]) => name)).toEqual(["view_item", "view_item"]));
  });

  it("tells an order without a number once a page, and not one that was reloaded or come back to", async () => {
    const arrived = vi.spyOn(window.performance, "getEntriesByType");
    const facts: NorenConfig["facts"] = {
      selectors: { orderTotal: "#paid" },
      pages: [{ path: "/thanks", type: "order" }],
      currency: "USD",
    };
    const told: string[] = [];
    for (const type of ["navigate", "reload", "back_forward"]) {
      arrived.mockReturnValue([Object.assign(window.performance.mark(type), { type })]);
      window.history.replaceState(null, "", "/thanks");
      page(`<b id="paid">$12.00</b>`);
      const { events } = open(facts);
      await moment();
      write("#paid", "$15.00");
      await moment();
      told.push(...events.map(({ name, data }) => `${type} ${name} ${data.value}`));
      closeShops();
      document.body.replaceChildren();
    }
    expect(told).toEqual(["navigate purchase 12"]);
  });

  it("does not take what an application has not drawn anew yet for the next page's product", async () => {
    page(product);
    const { told } = open();
    await until(() => expect(told()).toHaveLength(1));
    window.history.pushState(null, "", "/products/bowl");
    await moment();
    expect(told()).toHaveLength(1);
    write("#id", "B-2");
    await until(() => expect(told()[1]).toEqual(["view_item", "derived", [{ ...item, item_id: "B-2" }]]));
    await moment();
    expect(told()).toHaveLength(2);
  });

  it("tells a product with what was drawn of it within the moment, and never of a page that was left by then", async () => {
    page(product);
    write(".price", "");
    const { told } = open();
    await moment(200);
    write(".price", "$12.00");
    await until(() => expect(told()).toEqual([["view_item", "derived", [item]]]));
    window.history.pushState(null, "", "/products/bowl");
    write("#id", "B-2");
    await moment(200);
    window.history.pushState(null, "", "/about");
    await moment();
    await moment();
    expect(told()).toHaveLength(1);
  });

  it("tells what is due when the page goes, and while it never rests", async () => {
    page(product);
    const { told } = open();
    await moment(200);
    expect(told()).toEqual([]);
    window.dispatchEvent(new Event("pagehide"));
    expect(told()).toEqual([["view_item", "derived", [item]]]);
    window.history.pushState(null, "", "/products/bowl");
    for (let step = 0; step < 10; step++) {
      write("#id", `B-${step}`);
      write("h1", `Bowl ${step}`);
      await moment(100);
    }
    expect(told().length).toBeGreaterThan(1);
  });

  it("takes no product that another page shows for the pieces that came into its cart", async () => {
    window.history.replaceState(null, "", "/cart");
    page(product + cart(1, "$12.00"));
    const { told } = open();
    await moment();
    write("#total", "$24.00");
    write("#count", "2");
    await until(() => expect(told()).toEqual([["add_to_cart", "derived", []]]));
  });

  it("does not take a cart that an application empties on the order's page for one that the shopper emptied", async () => {
    page(product + cart(2, "$24.00"));
    const { told } = open();
    await until(() => expect(told()).toHaveLength(1));
    document.body.replaceChildren();
    window.history.pushState(null, "", "/thank-you");
    page(`<b id="order">A-10</b>${cart(0, "$0.00")}`);
    await until(() => expect(told().map(([name]) => name)).toEqual(["view_item", "purchase"]));
    await moment();
    expect(told()).toHaveLength(2);
  });

  it("survives elements that a framework draws anew, and ends with destroy", async () => {
    page(product + cart(0));
    const { told, noren } = open();
    await until(() => expect(told()).toHaveLength(1));
    document.body.replaceChildren();
    page(product + cart(1, "$12.00"));
    await until(() => expect(told()[1]?.[0]).toBe("add_to_cart"));
    write("#count", "2");
    await moment(200);
    noren.destroy();
    await moment();
    expect(told()).toHaveLength(2);
  });

  it("leaves nothing due of a cart that is still being compared when it ends", async () => {
    page(cart(1, "$12.00"));
    const { told, noren } = open();
    await moment();
    write("#count", "2");
    await vi.advanceTimersByTimeAsync(100);
    noren.destroy();
    await settle();
    expect(vi.getTimerCount()).toBe(0);
    expect(told()).toEqual([]);
  });
});

it("reads structured data that an application puts in after the address changed", async () => {
  const describeProduct = (sku: string) => {
    const script = document.createElement("script");
    script.type = "application/ld+json";
    script.textContent = JSON.stringify({ "@type": "Product", sku });
    document.body.replaceChildren(script);
  };
  describeProduct("M-1");
  const campaigns = [{ id: "a", widget: "faq", status: "live" as const, audience: { "product.id": "M-2" }, content: {} }];
  const { reason } = openShop({ campaigns });
  window.history.pushState(null, "", "/products/bowl");
  await moment();
  expect(reason()).toBe("audience");
  describeProduct("M-2");
  await until(() => expect(reason()).toBe("showing"));
});
