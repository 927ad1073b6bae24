import { buildCatalog, type Product } from "@noren/catalog";
import type { Item, Json } from "@noren/core";
import { fireEvent } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { mountShelf } from "./index.ts";

const product = (id: string): Product => ({ id, name: id, url: `/${id}`, price: 5, currency: "EUR", categories: ["A"], available: true });

afterEach(() => document.body.replaceChildren());

it("stands without a core: facts are options, events are callbacks", async () => {
  const sights: ((ratio: number) => void)[] = [];
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(hear: (entries: { isIntersecting: boolean; intersectionRatio: number }[]) => void) {
        sights.push((ratio) => hear([{ isIntersecting: true, intersectionRatio: ratio }]));
      }
      observe() {}
      disconnect() {}
    },
  );
  const { files } = await buildCatalog(["a", "b", "c"].map(product), { locale: "en" });
  const byName = new Map<string, Json>(files.map(({ name, json }) => [name, json]));
  const element = document.createElement("div");
  document.body.append(element);
  const onView = vi.fn<(items: readonly Item[]) => void>();
  const onSelect = vi.fn<(item: Item) => void>();
  const undo = await mountShelf(element, {
    content: { kind: "related" },
    locale: "en",
    theme: "paper",
    load: async (file) => byName.get(file) ?? null,
    product: "a",
    inCart: ["b"],
    onView,
    onSelect,
  });
  for (const see of sights) see(1);
  expect(onView).toHaveBeenCalledExactlyOnceWith([{ item_id: "c", item_name: "c", price: 5, index: 0 }]);
  const link = element.shadowRoot?.querySelector("a");
  if (link) fireEvent.click(link);
  expect(onSelect).toHaveBeenCalledExactlyOnceWith({ item_id: "c", item_name: "c", price: 5, index: 0 });
  undo();
  expect(element.shadowRoot?.childElementCount).toBe(0);
});
