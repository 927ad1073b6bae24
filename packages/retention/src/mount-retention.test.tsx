import { fireEvent, within } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { mountRetention } from "./mount-retention.ts";

afterEach(() => document.body.replaceChildren());

it("opens an offer without the tag, tells its events and closes by itself", async () => {
  const element = document.createElement("div");
  document.body.append(element);
  const onEvent = vi.fn();
  const onClose = vi.fn();
  await mountRetention(element, {
    content: { title: "Wait", text: "Ten percent", coupon: { code: "TEN" } },
    theme: "paper",
    onEvent,
    onClose,
  });
  const wrapper = element.shadowRoot?.querySelector<HTMLElement>(".noren");
  if (!wrapper) throw new Error("nothing was opened");
  fireEvent.click(within(wrapper).getByRole("button", { name: "Not now" }));
  expect(onEvent.mock.calls).toEqual([
    ["campaign_shown", { widget: "retention" }],
    ["coupon_revealed", { coupon: "TEN" }],
    ["campaign_dismissed", { reason: "snoozed" }],
  ]);
  expect(onClose).toHaveBeenCalledExactlyOnceWith("snoozed");
  expect(element.shadowRoot?.childElementCount).toBe(0);
});
