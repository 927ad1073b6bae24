import { buildCatalog, type Product } from "@noren/catalog";
import type { Campaign, Facts, Json, WidgetContext } from "@noren/core";
import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mount } from "./index.ts";

function product(id: string, more: Partial<Product> = {}): Product {
  return {
    id,
    name: `The ${id}`,
    url: `/en/${id}`,
    image: `/photos/${id}.jpg`,
    price: 20,
    currency: "USD",
    categories: ["Photo"],
    available: true,
    ...more,
  };
}

const products = [
  product("camera", { brand: "Kiln" }),
  product("lens", { price: 28, listPrice: 35 }),
  product("tripod", { brand: "Kiln", price: 500 }),
  product("bag", { available: false }),
  product("strap", { price: 1.5 }),
];
const japanese = products.map((one) => ({
  ...one,
  name: `${one.id}の商品`,
  currency: "JPY",
  price: one.price * 100,
  categories: ["カメラ"],
}));

const page = { type: "product", url: "", path: "/", title: "", language: "en", referrer: "", fromSearch: false } as const;
const facts: Facts = {
  page,
  device: { type: "desktop" },
  consent: { storage: true, analytics: true, personalisation: true, marketing: true },
  product: { id: "camera" },
};
const visitor = { returning: false, visits: 1, orders: 0, spend: 0 };

/** Lets a test say what is in sight. */
class Sight {
  static all: Sight[] = [];
  readonly hear: IntersectionObserverCallback;
  readonly thresholds: readonly number[];
  target: Element | undefined;
  constructor(hear: IntersectionObserverCallback, { threshold = 0 }: IntersectionObserverInit = {}) {
    this.hear = hear;
    this.thresholds = [threshold].flat();
    Sight.all.push(this);
  }
  observe(target: Element) {
    this.target = target;
  }
  unobserve() {
    this.target = undefined;
  }
  disconnect() {
    this.target = undefined;
  }
  takeRecords() {
    return [];
  }
  root = null;
  rootMargin = "";
  scrollMargin = "";
  static show(ratio: number) {
    for (const one of [...Sight.all]) {
      if (!one.target || !one.thresholds.some((threshold) => ratio >= threshold)) continue;
      const rect = one.target.getBoundingClientRect();
      const entry = { target: one.target, intersectionRatio: ratio, isIntersecting: ratio > 0, time: 0, rootBounds: null };
      one.hear([{ ...entry, boundingClientRect: rect, intersectionRect: rect }], one);
    }
  }
}

let element: HTMLElement;
let undo = () => {};
let files: Map<string, Json>;
let listeners: Map<string, () => void>;
let current: { facts: Facts; locale: string };
const track = vi.fn<(name: string, data: unknown) => Promise<"disk">>();
const close = vi.fn();

function context(content: unknown, change: Partial<WidgetContext> = {}): WidgetContext {
  const campaign: Campaign = { id: "shelf-1", widget: "shelf", status: "live", content };
  return {
    campaign,
    get locale() {
      return current.locale;
    },
    get facts() {
      return current.facts;
    },
    theme: "paper",
    params: {},
    on: (name, listener) => {
      listeners.set(name, () => listener({ id: "1", name, at: 0, page: "", source: "derived", data: {} }));
      return () => void listeners.delete(name);
    },
    track,
    evaluate: () => true,
    memory: { get: async () => undefined, set: async () => false, update: async () => false },
    mount: async () => () => {},
    load: async (file) => {
      const json = files.get(file);
      if (json === undefined) throw new Error(`${file} is missing`);
      return json;
    },
    ask: async () => null,
    close,
    ...change,
  };
}

function wrapper() {
  const found = element.shadowRoot?.querySelector<HTMLElement>(".noren");
  if (!found) throw new Error("nothing was opened");
  return found;
}

async function open(content: unknown = { kind: "related" }, change?: Partial<WidgetContext>) {
  const base = context(content);
  if (change) Object.assign(base, change);
  undo = await mount(element, base);
  return within(wrapper());
}

const tell = (name: "facts" | "locale") => listeners.get(name)?.();
const tracked = (name: string) => track.mock.calls.filter(([called]) => called === name).map(([, data]) => data);
const names = () => [...wrapper().querySelectorAll("li a")].map((link) => link.textContent);

beforeEach(async () => {
  files = new Map();
  for (const [locale, list] of [
    ["en", products],
    ["ja", japanese],
  ] as const) {
    for (const { name, json } of (await buildCatalog(list, { locale })).files) files.set(name, json);
  }
  listeners = new Map();
  current = { facts, locale: "en" };
  track.mockReset().mockResolvedValue("disk");
  close.mockReset();
  Sight.all = [];
  vi.stubGlobal("IntersectionObserver", Sight);
  element = document.createElement("div");
  document.body.append(element);
});
afterEach(() => {
  undo();
  undo = () => {};
  document.body.replaceChildren();
});

describe("a shelf of related products", () => {
  it("is a region named by its heading, with a list of available products, each a real link with its price and a reason", async () => {
    const view = await open();
    const region = view.getByRole("region", { name: "Related products" });
    const items = within(within(region).getByRole("list")).getAllByRole("listitem");
    expect(names().sort()).toEqual(["The lens", "The strap", "The tripod"]);
    expect(items).toHaveLength(3);
    expect(view.getByRole("link", { name: "The tripod" }).getAttribute("href")).toBe("/en/tripod");
    expect(view.getByText("$500.00")).toBeTruthy();
    expect(view.getByText("Also by Kiln")).toBeTruthy();
    expect(view.getAllByText("Also in Photo")).toHaveLength(2);
  });

  it("says both prices of a reduced product and never promises more than the reduction", async () => {
    const view = await open();
    const item = view.getByRole("link", { name: "The lens" }).closest("li");
    expect(item?.textContent).toContain("−20%");
    expect(item?.querySelector(".price")?.textContent).toBe("Price now: $28.00 Before: $35.00");
  });

  it("leaves out what is in the cart, reasons that are not wanted, and what exceeds the limit", async () => {
    current.facts = { ...facts, cart: { value: 28, count: 1, items: [{ id: "lens", quantity: 1 }] } };
    await open({ kind: "related", limit: 1, reasons: false, title: { en: "Goes well", ja: "おすすめ" } });
    expect(names()).toHaveLength(1);
    expect(names()).not.toContain("The lens");
    expect(wrapper().textContent).toContain("Goes well");
    expect(wrapper().textContent).not.toContain("Also");
  });

  it("stays as it is when the cart changes, and follows to another product", async () => {
    const load = vi.fn(async (file: string) => files.get(file) ?? null);
    await open({ kind: "related" }, { load });
    load.mockClear();
    current.facts = { ...facts, cart: { value: 28, count: 1, items: [{ id: "lens", quantity: 1 }] } };
    tell("facts");
    expect(load).not.toHaveBeenCalled();
    expect(names()).toContain("The lens");
    current.facts = { ...facts, product: { id: "lens" } };
    tell("facts");
    await waitFor(() => expect(names()).toContain("The camera"));
    expect(names()).not.toContain("The lens");
  });

  it("fills as soon as the page's product is known", async () => {
    const { product: _, ...unknown } = facts;
    current.facts = unknown;
    await open();
    expect(wrapper().childElementCount).toBe(0);
    current.facts = facts;
    tell("facts");
    await waitFor(() => expect(names()).toHaveLength(3));
  });

  it("draws nothing for a product that the catalogue does not have", async () => {
    current.facts = { ...facts, product: { id: "unknown" } };
    await open();
    expect(wrapper().childElementCount).toBe(0);
    Sight.show(1);
    expect(track).not.toHaveBeenCalled();
  });

  it("changes language with the page, with that language's catalogue, without counting again", async () => {
    const view = await open();
    Sight.show(1);
    current.locale = "ja";
    tell("locale");
    await waitFor(() => expect(view.getByRole("region", { name: "この商品に関連する商品" })).toBeTruthy());
    expect(view.getByText("同じブランド：Kiln")).toBeTruthy();
    expect(view.getByRole("link", { name: "tripodの商品" })).toBeTruthy();
    expect(wrapper().lang).toBe("ja");
    Sight.show(1);
    expect(tracked("view_item_list")).toHaveLength(1);
    expect(tracked("campaign_shown")).toHaveLength(1);
  });

  it("uses the language's catalogue where the region has none", async () => {
    current.locale = "ja-JP";
    await open();
    expect(names()).toContain("tripodの商品");
  });

  it("keeps its place in the page with a skeleton that assistive technology does not hear, while files load", async () => {
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const base = context({ kind: "related" });
    const mounting = mount(element, { ...base, load: (file) => waiting.then(() => base.load(file)) });
    expect(wrapper().firstElementChild?.getAttribute("aria-hidden")).toBe("true");
    expect(wrapper().querySelectorAll(".item").length).toBeGreaterThan(1);
    answer();
    undo = await mounting;
    expect(wrapper().querySelector("[aria-hidden=true].place")).toBeNull();
    expect(names()).toHaveLength(3);
  });

  it("rejects and leaves nothing when its files cannot be loaded", async () => {
    files.clear();
    await expect(mount(element, context({ kind: "related" }))).rejects.toThrow("catalog/en.json is missing");
    expect(element.shadowRoot?.childElementCount).toBe(0);
    expect(listeners.size).toBe(0);
  });

  it("refuses a content of another kind", async () => {
    await expect(mount(element, context({ kind: "trending" }))).rejects.toThrow(
      'expected kind "related", "recently-viewed" or "matching", found {"kind":"trending"}',
    );
  });

  it("shows no product whose address could run a script", async () => {
    for (const [name, json] of files) files.set(name, JSON.parse(JSON.stringify(json).replaceAll("/en/lens", "javascript:alert(1)")));
    await open();
    expect(names().sort()).toEqual(["The strap", "The tripod"]);
  });

  it("puts the product's initial in the place of a photo that fails", async () => {
    const view = await open();
    const item = view.getByRole("link", { name: "The lens" }).closest("li");
    const photo = item?.querySelector("img");
    expect(photo?.getAttribute("alt")).toBe("");
    expect(photo?.getAttribute("loading")).toBe("lazy");
    if (photo) fireEvent.error(photo);
    expect(photo?.hidden).toBe(true);
    expect(item?.querySelector(".initial")?.textContent).toBe("T");
  });
});

describe("what a shelf reports", () => {
  it("is that it was shown at first sight, and its list once half of it was seen", async () => {
    await open();
    expect(track).not.toHaveBeenCalled();
    Sight.show(0.1);
    expect(tracked("campaign_shown")).toEqual([{ widget: "shelf" }]);
    expect(tracked("view_item_list")).toEqual([]);
    Sight.show(0.5);
    Sight.show(1);
    expect(tracked("view_item_list")).toHaveLength(1);
    expect(tracked("view_item_list")[0]).toMatchObject({
      item_list_id: "shelf-1",
      items: expect.arrayContaining([
        { item_id: "tripod", item_name: "The tripod", item_brand: "Kiln", price: 500, index: expect.any(Number) },
      ]),
    });
  });

  it("is the product that was chosen, also in a new tab, while the link works by itself", async () => {
    const view = await open();
    const link = view.getByRole("link", { name: "The tripod" });
    const index = names().indexOf("The tripod");
    const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
    expect(tracked("select_item")).toEqual([
      { item_list_id: "shelf-1", items: [{ item_id: "tripod", item_name: "The tripod", item_brand: "Kiln", price: 500, index }] },
    ]);
    link.dispatchEvent(new MouseEvent("auxclick", { bubbles: true, button: 1 }));
    link.dispatchEvent(new MouseEvent("auxclick", { bubbles: true, button: 2 }));
    expect(tracked("select_item")).toHaveLength(2);
  });

  it("is that a product was seen before it was followed, even if the browser has yet to say so, and once", async () => {
    const view = await open();
    const follow = () => view.getByRole("link", { name: "The tripod" }).dispatchEvent(new MouseEvent("click", { bubbles: true }));
    follow();
    follow();
    Sight.show(1);
    const names = track.mock.calls.map(([name]) => name);
    expect(names).toEqual(["campaign_shown", "view_item_list", "select_item", "select_item"]);
  });

  it("is a new list for another product, and nothing after its end", async () => {
    await open();
    Sight.show(1);
    current.facts = { ...facts, product: { id: "lens" } };
    tell("facts");
    await waitFor(() => expect(names()).toContain("The camera"));
    Sight.show(1);
    expect(tracked("view_item_list")).toHaveLength(2);
    expect(tracked("campaign_shown")).toHaveLength(1);
    undo();
    expect(element.shadowRoot?.childElementCount).toBe(0);
    expect(listeners.size).toBe(0);
    expect(Sight.all.every(({ target }) => target === undefined)).toBe(true);
  });
});

describe("a shelf of recently viewed products", () => {
  it("keeps the visitor's order, leaves out the product in view and what is not available, and gives no reasons", async () => {
    current.facts = { ...facts, visitor: { ...visitor, viewed: ["camera", "strap", "bag", "gone", "tripod"] } };
    const view = await open({ kind: "recently-viewed" });
    expect(view.getByRole("region", { name: "Recently viewed" })).toBeTruthy();
    expect(names()).toEqual(["The strap", "The tripod"]);
    expect(wrapper().querySelector(".why")).toBeNull();
  });

  it("draws nothing until something was viewed, and then stays for the page", async () => {
    const load = vi.fn(async (file: string) => files.get(file) ?? null);
    await open({ kind: "recently-viewed" }, { load });
    expect(wrapper().childElementCount).toBe(0);
    expect(load).not.toHaveBeenCalled();
    current.facts = { ...facts, visitor: { ...visitor, viewed: ["lens"] } };
    tell("facts");
    await waitFor(() => expect(names()).toEqual(["The lens"]));
    current.facts = { ...facts, visitor: { ...visitor, viewed: ["strap", "lens"] } };
    load.mockClear();
    tell("facts");
    expect(load).not.toHaveBeenCalled();
    expect(names()).toEqual(["The lens"]);
  });
});

describe("the button that adds to the cart", () => {
  it("is there only where the store can add, and says what came of it", async () => {
    const without = await open({ kind: "related", addToCart: true });
    expect(without.queryByRole("button", { name: /Add to cart/ })).toBeNull();
    undo();
    const addToCart = vi
      .fn<(id: string, quantity: number) => Promise<void>>()
      .mockRejectedValueOnce(new Error("sold out"))
      .mockResolvedValue();
    const view = await open({ kind: "related", addToCart: true }, { store: { addToCart } });
    const button = view.getByRole("button", { name: "Add to cart: The lens" });
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(view.getByText("The lens: Not added. Try again")).toBeTruthy());
    fireEvent.click(view.getByRole("button", { name: "Not added. Try again: The lens" }));
    await waitFor(() => expect(view.getByText("The lens: Added")).toBeTruthy());
    expect(addToCart.mock.calls).toEqual([
      ["lens", 1],
      ["lens", 1],
    ]);
    expect(tracked("select_item")).toEqual([]);
  });
});
