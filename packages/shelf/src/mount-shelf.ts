import type { Campaign, Facts, Item, Json, StoreAdapter, ThemeConfig, Undo, WidgetContext } from "@noren/core";
import { evaluateCondition } from "@noren/core/targeting";
import { mount } from "./mount.tsx";
import type { Content } from "./schema.ts";

export interface ShelfOptions {
  content: Content;
  /** BCP 47. Default: the document's language. */
  locale?: string;
  /** Default `auto`. */
  theme?: ThemeConfig;
  /** Reads a file of `noren build` by its name, such as `catalog/en.json`, parsed. */
  load: (file: string) => Promise<Json>;
  /** The product in view, in the catalogue's id. */
  product?: string;
  /** Ids of products that this visitor has viewed, newest first. */
  viewed?: readonly string[];
  /** Ids of products that are in the cart. */
  inCart?: readonly string[];
  addToCart?: StoreAdapter["addToCart"];
  /** Half of the shelf has been seen. */
  onView?: (items: readonly Item[]) => void;
  /** A product was chosen; the link is followed at the same time. */
  onSelect?: (item: Item) => void;
}

/** Mounts a shelf without the tag and without a core: facts come as options, events go to callbacks. Rejects as `mount` does. */
export function mountShelf(element: HTMLElement, options: ShelfOptions): Promise<Undo> {
  const { content, load, product, viewed = [], inCart = [], addToCart, onView, onSelect } = options;
  const { ownerDocument: document } = element;
  const campaign: Campaign = { id: "shelf", widget: "shelf", status: "live", content };
  const facts: Facts = {
    page: {
      type: "other",
      url: "",
      path: "",
      title: document.title,
      language: document.documentElement.lang,
      referrer: "",
      fromSearch: false,
    },
    device: { type: "desktop" },
    consent: { storage: false, analytics: false, personalisation: false, marketing: false },
    ...(product !== undefined && { product: { id: product } }),
    cart: { value: 0, count: inCart.length, items: inCart.map((id) => ({ id, quantity: 1 })) },
    visitor: { returning: false, visits: 1, orders: 0, spend: 0, viewed: [...viewed] },
  };
  const context: WidgetContext = {
    campaign,
    locale: options.locale ?? (document.documentElement.lang || "en"),
    theme: options.theme ?? "auto",
    facts,
    params: {},
    on: () => () => {},
    async track(name, data) {
      if ("items" in data) {
        if (name === "view_item_list") onView?.(data.items);
        else if (data.items[0]) onSelect?.(data.items[0]);
      }
      return "dropped";
    },
    evaluate: (condition, extra) => evaluateCondition(condition, { ...facts, ...extra }),
    memory: { get: async () => undefined, set: async () => false, update: async () => false },
    mount: () => Promise.reject(new Error("expected a core that mounts widgets, found none: this shelf was mounted by itself")),
    load,
    ...(addToCart && { store: { addToCart } }),
    ask: () => Promise.reject(new Error("expected a core with a collector, found none: this shelf was mounted by itself")),
    close() {},
  };
  return mount(element, context);
}
