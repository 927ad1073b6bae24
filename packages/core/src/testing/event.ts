import type { NorenEvent } from "../events/event.ts";

let count = 0;

/** An event of the page, with an id of its own, but for what is given. */
export const event = (given: Partial<NorenEvent> = {}): NorenEvent => ({
  id: `event-${String(++count).padStart(6, "0")}`,
  name: "view_item",
  at: 1_000,
  page: "https://shop.example/",
  source: "page",
  data: {},
  ...given,
});
