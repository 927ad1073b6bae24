import type { Campaign, Facts, Json, NorenEvent, WidgetContext } from "@noren/core";
import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buildFaqFiles, compileFaq } from "./compile/index.ts";
import { mount } from "./index.ts";

const english = `# Questions
## Returns {#returns}
### How long do I have to return something? {#return-window}
keywords: refund
also: until when can I send it back

You have **30 days**. See [contact](/en/contact).
### Who pays for the return? {#return-cost}
We do.
## Delivery {#delivery}
### What does delivery cost? {#delivery-cost}
keywords: shipping, postage

Six dollars.
`;
const japanese = `# よくあるご質問
## 返品 {#returns}
### 返品はいつまでできますか {#return-window}
keywords: 返品（へんぴん）

30日以内です。
### 返品の送料は誰が払いますか {#return-cost}
当店が負担します。
## 配送 {#delivery}
### 送料はいくらですか {#delivery-cost}
keywords: 送料（そうりょう）

550円です。
`;
const content = {
  title: { en: "Help", ja: "ヘルプ" },
  popular: ["delivery-cost", "gone"],
  contact: { url: { en: "/en/contact", ja: "/ja/contact" }, email: "hello@shop.example", hours: { en: "Weekdays, 9 to 5" } },
};
const facts: Facts = {
  page: { type: "home", url: "", path: "/", title: "", language: "en", referrer: "", fromSearch: false },
  device: { type: "desktop" },
  consent: { storage: false, analytics: false, personalisation: false, marketing: false },
};

let files: Map<string, Json>;
let loaded: string[];
let element: HTMLElement;
let listeners: Map<string, () => void>;
let undo = () => {};
let seen: (() => void)[];
let isPhone: boolean;
const track = vi.fn<(name: string, data: unknown) => Promise<"disk">>();
const close = vi.fn();
const tracked = (name: string) => track.mock.calls.filter((call) => call[0] === name).map((call) => call[1]);

type Change = Partial<Omit<WidgetContext, "locale">> & { content?: unknown; placement?: Campaign["placement"] };
function context({ content: other, placement, ...change }: Change = {}) {
  const campaign: Campaign = { id: "faq", widget: "faq", status: "live", content: other ?? content, ...(placement && { placement }) };
  const made = {
    campaign,
    locale: "en",
    theme: "paper" as const,
    facts,
    params: {},
    on: (name: string, listener: (event: NorenEvent) => void) => {
      listeners.set(name, () => listener({ id: "", name, at: 0, page: "", source: "derived", data: {} }));
      return () => void listeners.delete(name);
    },
    track,
    evaluate: () => true,
    memory: { get: async () => undefined, set: async () => false, update: async () => false },
    mount: async () => () => {},
    load: async (file: string) => {
      loaded.push(file);
      const json = files.get(file);
      if (json === undefined) throw new Error(`${file}: status 404`);
      return json;
    },
    ask: async () => null,
    close,
    ...change,
  };
  return made;
}

const shadow = () => {
  const root = element.shadowRoot;
  if (!root) throw new Error("expected a shadow root");
  return root;
};
const inside = () => {
  const wrapper = shadow().querySelector<HTMLElement>(".noren");
  if (!wrapper) throw new Error("expected the wrapper");
  return within(wrapper);
};
const launcher = () => inside().getByRole("button", { name: "Help", hidden: true });
const field = () => inside().getByRole<HTMLInputElement>("searchbox");
const focused = () => shadow().activeElement;
const status = () => inside().getByRole("status").textContent;

async function start(change: Change = {}) {
  const ctx = context(change);
  undo = await mount(element, ctx);
  return ctx;
}
async function open(change: Change = {}) {
  const ctx = await start(change);
  fireEvent.click(launcher());
  await inside().findByRole("button", { name: /^Returns/ });
  return ctx;
}
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const question = (name: string | RegExp) => inside().findByRole("button", { name });

beforeEach(async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  loaded = [];
  listeners = new Map();
  seen = [];
  isPhone = false;
  track.mockReset().mockResolvedValue("disk");
  close.mockReset();
  const built = await Promise.all([
    buildFaqFiles(compileFaq(english, { locale: "en" })),
    buildFaqFiles(compileFaq(japanese, { locale: "ja" })),
  ]);
  files = new Map(built.flat().map(({ name, json }) => [name, json]));
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(hear: (entries: { isIntersecting: boolean }[]) => void) {
        seen.push(() => hear([{ isIntersecting: true }]));
      }
      observe() {}
      disconnect() {}
    },
  );
  const original = window.matchMedia.bind(window);
  vi.spyOn(window, "matchMedia").mockImplementation((media) => {
    const list = original(media);
    if (media.includes("max-width")) Object.defineProperty(list, "matches", { get: () => isPhone });
    return list;
  });
  element = document.createElement("noren-layer");
  document.body.append(element);
});
afterEach(() => {
  undo();
  undo = () => {};
  element.remove();
  vi.useRealTimers();
});

describe("the launcher", () => {
  it("says what it does and loads nothing until it is wanted", async () => {
    await start();
    expect(launcher().getAttribute("aria-haspopup")).toBe("dialog");
    expect(launcher().getAttribute("aria-expanded")).toBe("false");
    expect(loaded).toEqual([]);
    fireEvent.pointerEnter(launcher());
    await waitFor(() => expect(loaded).toEqual(["faq/en.json", expect.stringMatching(/^faq\/en\/[0-9a-f]{16}\.json$/)]));
    expect(shadow().querySelector("dialog")?.open).toBe(false);
  });

  it("is counted as shown once it is visible", async () => {
    await start();
    expect(tracked("campaign_shown")).toEqual([]);
    for (const see of seen) see();
    expect(tracked("campaign_shown")).toEqual([{ widget: "faq" }]);
  });

  it("wears the merchant's label", async () => {
    await start({ content: { launcher: { label: { en: "Questions?" } } } });
    expect(inside().getByRole("button", { name: "Questions?" })).toBeTruthy();
  });

  it("opens the panel with the field focused, and gets focus back when it closes", async () => {
    await open();
    expect(launcher().getAttribute("aria-expanded")).toBe("true");
    expect(inside().getByRole("dialog", { name: "Help" })).toBeTruthy();
    expect(focused()).toBe(field());
    fireEvent.click(inside().getByRole("button", { name: "Close help" }));
    expect(shadow().querySelector("dialog")?.open).toBe(false);
    expect(launcher().getAttribute("aria-expanded")).toBe("false");
    expect(focused()).toBe(launcher());
    expect(close).not.toHaveBeenCalled();
  });

  it("answers a tap before it draws the panel", async () => {
    await start();
    fireEvent.click(launcher(), { detail: 1 });
    expect(launcher().getAttribute("aria-expanded")).toBe("true");
    expect(shadow().querySelector("dialog[open]")).toBeNull();
    await waitFor(() => expect(focused()).toBe(field()));
  });

  it("leaves the page usable beside the panel, and covers it on a phone", async () => {
    const modal = vi.spyOn(HTMLDialogElement.prototype, "showModal");
    const beside = vi.spyOn(HTMLDialogElement.prototype, "show");
    await open();
    expect([beside.mock.calls.length, modal.mock.calls.length]).toEqual([1, 0]);
    undo();
    isPhone = true;
    await open();
    expect([beside.mock.calls.length, modal.mock.calls.length]).toEqual([1, 1]);
  });

  it("closes on Escape, but not on the one that ends a conversion", async () => {
    await open();
    fireEvent.keyDown(field(), { key: "Escape", isComposing: true });
    fireEvent.keyDown(field(), { key: "Escape", keyCode: 229 });
    expect(shadow().querySelector("dialog")?.open).toBe(true);
    fireEvent.keyDown(field(), { key: "Escape" });
    expect(shadow().querySelector("dialog")?.open).toBe(false);
    expect(focused()).toBe(launcher());
  });

  it("keeps the query for the next opening", async () => {
    await open();
    type("postage");
    fireEvent.keyDown(field(), { key: "Escape" });
    fireEvent.click(launcher());
    await waitFor(() => expect(field().value).toBe("postage"));
    expect(await question(/What does delivery cost/)).toBeTruthy();
  });

  it("leaves nothing behind", async () => {
    await open();
    undo();
    expect(shadow().childElementCount).toBe(0);
    expect(listeners.size).toBe(0);
  });

  it("refuses content that is none", async () => {
    await expect(mount(element, context({ content: "text" }))).rejects.toThrow(/^content: expected an object/);
  });
});

describe("looking through the topics", () => {
  it("shows what is often asked, and each topic with its number of questions", async () => {
    await open();
    expect(inside().getByRole("list", { name: "Often asked" }).textContent).toBe("What does delivery cost?");
    expect(
      within(inside().getByRole("list", { name: "Topics" }))
        .getAllByRole("button")
        .map((button) => button.textContent),
    ).toEqual(["Returns2", "Delivery1"]);
  });

  it("goes into a topic and back, and focus goes along", async () => {
    await open();
    fireEvent.click(inside().getByRole("button", { name: /^Returns/ }));
    expect(focused()).toBe(inside().getByRole("heading", { name: "Returns", level: 3 }));
    expect(within(inside().getByRole("list", { name: "Returns" })).getAllByRole("heading", { level: 4 })).toHaveLength(2);
    fireEvent.click(inside().getByRole("button", { name: "All topics" }));
    expect(focused()).toBe(inside().getByRole("button", { name: /^Returns/ }));
  });

  it("opens an answer in place and counts it", async () => {
    await open();
    const button = await question("What does delivery cost?");
    expect(button.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(button);
    await waitFor(() => expect(inside().getByText("Six dollars.")).toBeTruthy());
    expect(button.getAttribute("aria-expanded")).toBe("true");
    const answer = shadow().getElementById(button.getAttribute("aria-controls") ?? "");
    expect(answer?.textContent).toContain("Six dollars.");
    expect(tracked("faq_opened")).toEqual([{ question: "delivery-cost", from: "category" }]);
    fireEvent.click(button);
    expect(answer?.hidden).toBe(true);
    expect(tracked("faq_opened")).toHaveLength(1);
  });

  it("thanks for a rating, in the place of the buttons and with focus on it", async () => {
    await open();
    fireEvent.click(await question("What does delivery cost?"));
    fireEvent.click(await inside().findByRole("button", { name: "Yes" }));
    expect(tracked("faq_rated")).toEqual([{ question: "delivery-cost", helpful: true }]);
    expect(focused()?.textContent).toBe("Thank you.");
    expect(inside().queryByRole("button", { name: "No" })).toBeNull();
  });

  it("offers the store to those whom an answer did not help", async () => {
    await open();
    fireEvent.click(await question("What does delivery cost?"));
    fireEvent.click(await inside().findByRole("button", { name: "No" }));
    expect(tracked("faq_rated")).toEqual([{ question: "delivery-cost", helpful: false }]);
    const thanks = focused();
    if (!(thanks instanceof HTMLElement)) throw new Error("expected the thanks to have focus");
    expect(within(thanks).getByRole("link", { name: "Contact us" }).getAttribute("href")).toBe("/en/contact");
  });
});

describe("searching", () => {
  it("answers while one types, marks the words and counts the results", async () => {
    await open();
    expect(loaded).toHaveLength(2);
    type("retur");
    const list = await question(/How long do I have to return/);
    expect(loaded).toHaveLength(3);
    expect([...list.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["return"]);
    expect(inside().getByText("2 answers")).toBeTruthy();
    expect(status()).toBe("");
    await vi.advanceTimersByTimeAsync(700);
    expect(status()).toBe("2 answers");
    expect(tracked("faq_searched")).toEqual([{ query: "retur", results: 2 }]);
  });

  it("counts a query once it is settled, and once", async () => {
    await open();
    for (const text of ["p", "po", "pos", "post", "postage"]) type(text);
    await question(/What does delivery cost/);
    await vi.advanceTimersByTimeAsync(700);
    type("postag");
    type("postage");
    await vi.advanceTimersByTimeAsync(700);
    expect(tracked("faq_searched")).toEqual([{ query: "postage", results: 1 }]);
  });

  it("counts the query of someone who opens an answer at once", async () => {
    await open();
    type("postage");
    fireEvent.click(await question(/What does delivery cost/));
    expect(tracked("faq_searched")).toEqual([{ query: "postage", results: 1 }]);
    expect(tracked("faq_opened")).toEqual([{ question: "delivery-cost", from: "search" }]);
  });

  it("has a foot only where that has something to say: a way to the store, hours, what was found", async () => {
    await open({ content: { title: { en: "Help" } } });
    expect(shadow().querySelector("footer")).toBeNull();
    type("postage");
    expect(await inside().findByText("1 answer")).toBeTruthy();
    expect(shadow().querySelector("footer")?.textContent).toBe("1 answer");
  });

  it("says when nothing was found, and carries the question to the store", async () => {
    await open();
    type("do dragons bite ana@example.com");
    await vi.advanceTimersByTimeAsync(1500);
    expect(await inside().findByRole("heading", { name: "We could not find an answer to “do dragons bite ana@example.com”" })).toBeTruthy();
    expect(status()).toBe("No answer found");
    expect(tracked("faq_searched")).toEqual([{ query: "do dragons bite @", results: 0 }]);
    const ask = inside().getByRole("link", { name: "Ask us" });
    expect(ask.getAttribute("href")).toBe("/en/contact?question=do%20dragons%20bite%20ana%40example.com");
    fireEvent.click(ask);
    expect(tracked("contact_started")).toEqual([{ channel: "form", query: "do dragons bite @" }]);
  });

  it("does not say so before the query is settled", async () => {
    await open();
    type("postage");
    await question(/What does delivery cost/);
    type("zzz");
    expect(inside().queryByRole("heading", { name: /We could not find/ })).toBeNull();
    await vi.advanceTimersByTimeAsync(700);
    expect(inside().getByRole("heading", { name: /We could not find/ })).toBeTruthy();
  });

  it("clears the field and stays in it", async () => {
    await open();
    type("postage");
    fireEvent.click(await inside().findByRole("button", { name: "Clear the search" }));
    expect(field().value).toBe("");
    expect(focused()).toBe(field());
    expect(inside().getByRole("list", { name: "Topics" })).toBeTruthy();
  });

  it("moves through the results with the arrow keys", async () => {
    await open();
    type("return");
    const [first, second] = [await question(/Who pays/), await question(/How long do I have/)];
    fireEvent.keyDown(field(), { key: "ArrowDown", isComposing: true });
    expect(focused()).toBe(field());
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    expect(focused()).toBe(first);
    fireEvent.keyDown(first, { key: "ArrowDown" });
    expect(focused()).toBe(second);
    fireEvent.keyDown(second, { key: "ArrowUp" });
    fireEvent.keyDown(first, { key: "ArrowUp" });
    expect(focused()).toBe(field());
  });

  it("does nothing on Enter, composing or not", async () => {
    await open();
    type("return");
    await question(/How long do I have/);
    fireEvent.keyDown(field(), { key: "Enter", isComposing: true });
    const form = inside().getByRole("search");
    expect(fireEvent.submit(form)).toBe(false);
    expect(tracked("faq_opened")).toEqual([]);
  });
});

describe("in Japanese", () => {
  const compose = (text: string) => {
    field().value = text;
    field().dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
  };
  const openJapanese = async () => {
    const ctx = context();
    ctx.locale = "ja";
    undo = await mount(element, ctx);
    fireEvent.click(inside().getByRole("button", { name: "ヘルプ" }));
    await inside().findByRole("button", { name: /^返品/ });
    return ctx;
  };

  it("answers kana while they are composed, and says nothing of what is missing", async () => {
    await openJapanese();
    for (const text of ["h", "へ", "へn", "へん", "へんp", "へんぴ", "へんぴん"]) compose(text);
    const found = await inside().findByRole("button", { name: /はいつまでできますか/ });
    expect([...found.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["返品"]);
    compose("へんぴんぬ");
    await vi.advanceTimersByTimeAsync(900);
    expect(inside().queryByRole("heading", { name: /見つかりませんでした/ })).toBeNull();
    expect(inside().getByRole("button", { name: /はいつまでできますか/ })).toBeTruthy();
    expect(tracked("faq_searched")).toEqual([]);
  });

  it("searches for what was chosen when the composition ends", async () => {
    await openJapanese();
    compose("そうりょう");
    field().value = "送料";
    fireEvent.compositionEnd(field());
    await inside().findByRole("button", { name: /はいくらですか/ });
    await vi.advanceTimersByTimeAsync(700);
    expect(tracked("faq_searched")).toEqual([{ query: "送料", results: 2 }]);
    expect(status()).toBe("2 件");
  });

  it("follows a change of language and stays open, query and all", async () => {
    const ctx = await openJapanese();
    ctx.locale = "en";
    listeners.get("locale")?.();
    await inside().findByRole("button", { name: /^Returns/ });
    expect(shadow().querySelector("dialog")?.open).toBe(true);
    expect(inside().getByRole("dialog", { name: "Help" })).toBeTruthy();
    expect(shadow().querySelector(".noren")?.getAttribute("lang")).toBe("en");
  });
});

describe("when the questions cannot be had", () => {
  it("says so, offers the store, and tries again", async () => {
    const root = files.get("faq/en.json");
    files.delete("faq/en.json");
    await start();
    fireEvent.click(launcher());
    expect((await inside().findByRole("alert")).textContent).toContain("The answers could not be loaded.");
    expect(inside().getByRole("link", { name: "Ask us" })).toBeTruthy();
    expect(tracked("campaign_error")).toEqual([{ message: "Error: faq/en.json: status 404" }]);
    files.set("faq/en.json", root ?? null);
    fireEvent.click(inside().getByRole("button", { name: "Try again" }));
    expect(await inside().findByRole("button", { name: /^Returns/ })).toBeTruthy();
  });
});

describe("in the page", () => {
  it("is there without a launcher and without a way to close it", async () => {
    await start({ placement: { as: "inline" } });
    expect(await inside().findByRole("button", { name: /^Returns/ })).toBeTruthy();
    expect(inside().getByRole("region", { name: "Help" })).toBeTruthy();
    expect(inside().queryByRole("button", { name: "Close help" })).toBeNull();
    expect(shadow().querySelector("dialog")).toBeNull();
    expect(focused()).toBeNull();
    for (const see of seen) see();
    expect(tracked("campaign_shown")).toEqual([{ widget: "faq" }]);
  });

  it("opens at a question that was asked for", async () => {
    await start({ placement: { as: "inline" }, params: { question: "return-window" } });
    expect(await inside().findByText("30 days")).toBeTruthy();
    expect(inside().getByRole("link", { name: "contact" }).getAttribute("href")).toBe("/en/contact");
    expect(tracked("faq_opened")).toEqual([{ question: "return-window", from: "link" }]);
  });
});
