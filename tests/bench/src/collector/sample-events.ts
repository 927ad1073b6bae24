import type { NorenEvent } from "@noren/core/events";

let made = 0;

/** Distinct events such as a shelf sends, of visitors who send some each. About 600 bytes each as JSON. */
export function sampleEvents(count: number): NorenEvent[] {
  return Array.from({ length: count }, () => {
    made += 1;
    return {
      id: `0190a000-0000-7000-8000-${made.toString(16).padStart(12, "0")}`,
      name: "view_item_list",
      at: Date.now(),
      visitor: `0190a000-0000-7000-9000-${((made * 7919) % 100_000).toString(16).padStart(12, "0")}`,
      session: `0190a000-0000-7000-a000-${((made * 7919) % 100_000).toString(16).padStart(12, "0")}`,
      page: "https://shop.example/en/products/gyokuro-first-flush",
      source: "widget",
      campaign: "related",
      variant: "bought-together",
      context: { device: "phone", returning: true, stage: "comparison", product: "gyokuro-50", language: "en" },
      data: { item_list_id: "related", items: [{ item_id: "kyusu-320" }, { item_id: "cup-ash" }, { item_id: "scoop-bamboo" }] },
    };
  });
}
