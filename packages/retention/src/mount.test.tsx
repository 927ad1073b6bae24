import type { Campaign, Facts, Json, WidgetContext } from "@noren/core";
import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mount } from "./index.ts";

const content = {
  title: { en: "Your cart will wait", ja: "カートはそのままです" },
  text: { en: "Ten percent off.", ja: "10 % 引きです。" },
  coupon: { code: "TEN" },
  action: { url: "/cart" },
};

const facts: Facts = {
  page: { type: "cart", url: "https://shop.example/cart", path: "/cart", title: "Cart", language: "en", referrer: "", fromSearch: false },
  device: { type: "desktop" },
  consent: { storage: true, analytics: true, personalisation: true, marketing: true },
};

let element: HTMLElement;
let opener: HTMLButtonElement;
let kept: Map<string, Json>;
let listeners: Map<string, () => void>;
let undo = () => {};
const track = vi.fn<(name: string, data: unknown) => Promise<"disk">>();
const close = vi.fn();
const writeText = vi.fn<(text: string) => Promise<void>>();

function context(change: Partial<WidgetContext> & { content?: unknown } = {}): WidgetContext {
  const campaign: Campaign = { id: "offer", widget: "retention", status: "live", content: change.content ?? content };
  return {
    campaign,
    locale: "en",
    theme: "paper",
    facts,
    params: {},
    on: (name, listener) => {
      listeners.set(name, () => listener({ id: "1", name, at: 0, page: "", source: "derived", data: {} }));
      return () => void listeners.delete(name);
    },
    track,
    evaluate: () => true,
    memory: {
      get: async (key) => kept.get(key),
      set: async (key, value) => {
        if (value === undefined) kept.delete(key);
        else kept.set(key, value);
        return true;
      },
      update: async () => false,
    },
    mount: async () => () => {},
    load: async () => null,
    ask: async () => null,
    close,
    ...change,
  };
}

/** The view inside the shadow root, and what a shopper finds in it. */
const open = async (change: Parameters<typeof context>[0] = {}) => {
  undo = await mount(element, context(change));
  const wrapper = element.shadowRoot?.querySelector<HTMLElement>(".noren");
  if (!wrapper) throw new Error("nothing was opened");
  return within(wrapper);
};
const focused = () => element.shadowRoot?.activeElement;

beforeEach(() => {
  kept = new Map();
  listeners = new Map();
  track.mockReset().mockResolvedValue("disk");
  close.mockReset();
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  opener = document.createElement("button");
  element = document.createElement("div");
  document.body.append(opener, element);
  opener.focus();
});
afterEach(() => {
  undo();
  document.body.replaceChildren();
});

describe("an offer", () => {
  it("opens as a modal dialog named by its title, with the focus on it", async () => {
    const modal = vi.spyOn(HTMLDialogElement.prototype, "showModal");
    const view = await open();
    expect(modal).toHaveBeenCalledOnce();
    const dialog = view.getByRole("dialog", { name: "Your cart will wait" });
    expect(dialog.getAttribute("aria-describedby")).toBe(view.getByText("Ten percent off.").id);
    expect(focused()).toBe(view.getByRole("heading"));
  });

  it("gives the focus back and leaves nothing when undone", async () => {
    await open();
    undo();
    expect(element.shadowRoot?.childElementCount).toBe(0);
    expect(document.activeElement).toBe(opener);
    expect(listeners.size).toBe(0);
  });

  it("tells that it was shown and that the code was revealed", async () => {
    await open();
    expect(track.mock.calls).toEqual([
      ["campaign_shown", { widget: "retention" }],
      ["coupon_revealed", { coupon: "TEN" }],
    ]);
  });

  it("reveals the code once for a device, also when a reload opens it again", async () => {
    await open();
    undo();
    track.mockClear();
    await open();
    expect(track.mock.calls).toEqual([["campaign_shown", { widget: "retention" }]]);
  });

  it("speaks Japanese, and follows a change of language", async () => {
    let locale = "ja";
    const ctx = { ...context() };
    Object.defineProperty(ctx, "locale", { get: () => locale });
    undo = await mount(element, ctx);
    const wrapper = element.shadowRoot?.querySelector<HTMLElement>(".noren");
    expect(wrapper?.lang).toBe("ja");
    expect(wrapper?.textContent).toContain("カートはそのままです");
    expect(wrapper?.textContent).toContain("あとで");
    locale = "en";
    listeners.get("locale")?.();
    await waitFor(() => expect(wrapper?.textContent).toContain("Not now"));
    expect(wrapper?.lang).toBe("en");
    expect(wrapper?.textContent).toContain("Your cart will wait");
  });

  it("rejects a content that is not an offer's", async () => {
    undo = () => {};
    await expect(mount(element, context({ content: { title: "Wait" } }))).rejects.toThrow(
      "content: expected title, text and coupon.code, found",
    );
  });
});

describe("copying", () => {
  it("copies the code, says so, and tells it once", async () => {
    const view = await open();
    fireEvent.click(view.getByRole("button", { name: "Copy" }));
    await view.findByRole("button", { name: "Copied" });
    expect(writeText).toHaveBeenCalledWith("TEN");
    expect(view.getByRole("status").textContent).toBe("Copied");
    fireEvent.click(view.getByRole("button", { name: "Copied" }));
    await waitFor(() => expect(writeText).toHaveBeenCalledTimes(2));
    expect(track.mock.calls.filter(([name]) => name === "coupon_copied")).toEqual([["coupon_copied", { coupon: "TEN" }]]);
  });

  it("asks the shopper to select the code where the browser refuses", async () => {
    writeText.mockRejectedValue(new Error("denied"));
    const view = await open();
    fireEvent.click(view.getByRole("button", { name: "Copy" }));
    await waitFor(() => expect(view.getByRole("status").textContent).toBe("Please select the code and copy it."));
    expect(track).not.toHaveBeenCalledWith("coupon_copied", expect.anything());
  });
});

describe("the main button", () => {
  const press = (view: Awaited<ReturnType<typeof open>>, name: string) => fireEvent.click(view.getByRole("button", { name }));

  it("applies the code where the store can, and then leads to the cart", async () => {
    const applyCoupon = vi.fn(async () => {});
    const view = await open({ store: { applyCoupon } });
    press(view, "Apply to cart");
    expect(view.getByRole("button", { name: "Applying…" }).getAttribute("aria-disabled")).toBe("true");
    press(view, "Applying…");
    await waitFor(() => expect(view.getByRole("status").textContent).toBe("Applied to your cart."));
    expect(applyCoupon).toHaveBeenCalledExactlyOnceWith("TEN");
    expect(view.getByRole("link", { name: "Back to the cart" }).getAttribute("href")).toBe("/cart");
  });

  it("says that the store refused, and can be tried again", async () => {
    const applyCoupon = vi.fn(() => Promise.reject(new Error("no")));
    const view = await open({ store: { applyCoupon } });
    press(view, "Apply to cart");
    await waitFor(() => expect(view.getByRole("status").textContent).toContain("did not work"));
    press(view, "Apply to cart");
    expect(applyCoupon).toHaveBeenCalledTimes(2);
  });

  it("leads to the merchant's address without an adapter, and ends the campaign", async () => {
    const view = await open({ content: { ...content, action: { url: "/cart", label: "To my cart" } } });
    fireEvent.click(view.getByRole("link", { name: "To my cart" }));
    expect(close).toHaveBeenCalledExactlyOnceWith("done");
  });

  it("never leads to a script", async () => {
    const view = await open({ content: { ...content, action: { url: "javascript:alert(1)" } } });
    expect(view.queryByRole("link")).toBeNull();
    press(view, "Keep shopping");
    expect(close).toHaveBeenCalledExactlyOnceWith("done");
  });
});

describe("putting it away", () => {
  it.each([
    ["Close", "closed"],
    ["Not now", "snoozed"],
  ])("by %s ends it as %s", async (name, reason) => {
    const view = await open();
    fireEvent.click(view.getByRole("button", { name }));
    expect(close).toHaveBeenCalledExactlyOnceWith(reason);
  });

  it("by Escape or beside the card ends it as closed", async () => {
    const view = await open();
    const cancelled = new Event("cancel", { cancelable: true });
    view.getByRole("dialog").dispatchEvent(cancelled);
    expect(cancelled.defaultPrevented).toBe(true);
    fireEvent.click(view.getByText("Ten percent off."));
    expect(close.mock.calls).toEqual([["closed"]]);
    fireEvent.click(view.getByRole("dialog"));
    expect(close.mock.calls).toEqual([["closed"], ["closed"]]);
  });

  it("is called done once the code was copied", async () => {
    const view = await open();
    fireEvent.click(view.getByRole("button", { name: "Copy" }));
    fireEvent.click(await view.findByRole("button", { name: "Done" }));
    expect(close).toHaveBeenCalledExactlyOnceWith("done");
  });
});

describe("the picture", () => {
  it("is the merchant's with its description, or the drawn one when it cannot be loaded", async () => {
    const view = await open({ content: { ...content, art: { image: "/tea.jpg", alt: { en: "Tea", ja: "お茶" } } } });
    fireEvent.error(view.getByRole("img", { name: "Tea" }));
    expect(view.queryByRole("img")).toBeNull();
    expect(view.getByRole("dialog").querySelector(".art svg")).not.toBeNull();
  });
});
