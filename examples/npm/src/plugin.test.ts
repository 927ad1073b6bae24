// @vitest-environment happy-dom
import { createNoren, type NorenEvent } from "@noren/core";
import { afterEach, expect, it, vi } from "vitest";
import { teaHouse } from "./plugin.ts";

const open = () => {
  const noren = createNoren(
    {
      version: 1,
      site: "tea-house",
      endpoint: "https://events.tea-house.example",
      consent: { mode: "not-required" },
      allowAutomation: true,
      campaigns: [{ id: "closed-today", widget: "tea-note", status: "live", trigger: { any: [{ on: "page" }] }, content: "Back at nine." }],
    },
    { fetch: async () => Response.json({ results: {} }) },
  );
  stop = noren.destroy;
  return noren;
};

let stop: () => void;
afterEach(() => stop());

it("shows the plug-in's own widget for a campaign that names it, and closes it", async () => {
  open().use(teaHouse);
  await vi.waitFor(() => expect(document.querySelector("noren-layer p")?.textContent).toBe("Back at nine."));
  document.querySelector<HTMLElement>("noren-layer button")?.click();
  await vi.waitFor(() => expect(document.querySelector("noren-layer")).toBeNull());
});

it("changes an event before it is heard of, and lets go once undone", async () => {
  const noren = open();
  const heard: NorenEvent[] = [];
  noren.on("add_to_cart", (event) => heard.push(event));
  const undo = noren.use(teaHouse);
  const data = { value: 12.4, items: [{ item_id: "sencha" }] };
  await noren.track("add_to_cart", data);
  undo();
  await noren.track("add_to_cart", data);
  expect(heard.map(({ data }) => data.value)).toEqual([12, 12.4]);
});

it("keeps the staff's own visits out of the figures", async () => {
  history.replaceState(null, "", "/staff/till");
  const noren = open();
  noren.use(teaHouse);
  expect(await noren.track("newsletter")).toBe("dropped");
});
