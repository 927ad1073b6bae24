import type { Json, NorenEvent, WidgetContext } from "@noren/core";
import { fireEvent, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mount } from "./mount.tsx";
import { stubPage } from "./testing/stub-page.ts";

interface Shop {
  ctx: WidgetContext;
  tracked: [string, unknown][];
  kept: Map<string, Json>;
  closed: string[];
  setLocale: (locale: string) => Promise<void>;
}

function shop(campaign: Partial<WidgetContext["campaign"]> = {}, kept = new Map<string, Json>()): Shop {
  const tracked: Shop["tracked"] = [];
  const closed: string[] = [];
  const listeners = new Map<string, (event: NorenEvent) => void>();
  const language = { now: "en" };
  const ctx: WidgetContext = {
    campaign: { id: "nps", widget: "survey", status: "live", content: {}, ...campaign },
    get locale() {
      return language.now;
    },
    theme: "paper",
    facts: {
      page: {
        type: "order",
        url: "https://shop.example/done",
        path: "/done",
        title: "Done",
        language: "en",
        referrer: "",
        fromSearch: false,
      },
      device: { type: "desktop" },
      consent: { storage: true, analytics: true, personalisation: true, marketing: true },
      order: { id: "T1", items: [] },
    },
    params: {},
    on: (name, listener) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
    track: async (name, data) => {
      tracked.push([name, data]);
      return "disk";
    },
    evaluate: () => true,
    memory: {
      get: async (key) => kept.get(key),
      set: async (key, value) => {
        if (value === undefined) kept.delete(key);
        else kept.set(key, JSON.parse(JSON.stringify(value)));
        return true;
      },
      update: async (key, make) => ctx.memory.set(key, make(kept.get(key))),
    },
    mount: async () => () => {},
    load: async () => null,
    ask: async () => null,
    close: (reason) => closed.push(reason),
  };
  const setLocale = async (locale: string) => {
    language.now = locale;
    listeners.get("locale")?.({} as NorenEvent);
    await vi.dynamicImportSettled();
  };
  return { ctx, tracked, kept, closed, setLocale };
}

/** A second goes by between any two looks at the clock. */
const slowly = () => {
  let seconds = 0;
  return () => 1000 * seconds++;
};

async function open(one: Shop, now = slowly()) {
  const element = document.createElement("div");
  document.body.append(element);
  const undo = await mount(element, one.ctx, { now });
  const root = element.shadowRoot;
  const box = root?.querySelector<HTMLElement>(".noren");
  if (!root || !box) throw new Error("nothing was mounted");
  return { element, undo, root, box, ...within(box) };
}

const answersOf = (one: Shop) =>
  one.tracked.flatMap(([name, data]) => (name === "survey_answered" ? [data as { answer: Json; question: string; sequence: number }] : []));

describe("the survey", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    stubPage(true);
  });
  afterEach(() => {
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  it("tells that it is shown, once, and asks", async () => {
    const one = shop();
    const { getByRole } = await open(one);
    expect(one.tracked).toEqual([["campaign_shown", { widget: "survey" }]]);
    expect(getByRole("dialog", { name: /^How likely is it/ })).toBeTruthy();
    expect(getByRole("radiogroup", { name: /^How likely is it/ })).toBeTruthy();
  });

  it("takes the second press of a double click on what opens it for no answer, and the next press for one", async () => {
    const one = shop({ placement: { as: "asked" }, content: { layout: "tab" } });
    const { getByRole } = await open(one);
    fireEvent.click(getByRole("button", { name: /feedback/i }), { detail: 1 });
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 2 });
    expect(answersOf(one)).toEqual([]);
    expect(getByRole("radio", { name: "9" }).getAttribute("aria-checked")).toBe("false");
    fireEvent.click(getByRole("radio", { name: "8" }), { detail: 1 });
    expect(answersOf(one)).toMatchObject([{ answer: 8 }]);
  });

  it("lets a quick press on another place after opening pass", async () => {
    const one = shop({ placement: { as: "asked" }, content: { layout: "tab" } });
    const { getByRole } = await open(one);
    fireEvent.click(getByRole("button", { name: /feedback/i }), { detail: 1 });
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    expect(answersOf(one)).toMatchObject([{ answer: 9 }]);
  });

  it("is not modal and takes no focus", async () => {
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
    const { getByRole } = await open(shop());
    vi.runAllTimers();
    expect(document.activeElement).toBe(field);
    expect(getByRole("dialog").hasAttribute("aria-modal")).toBe(false);
  });

  it("is announced once, through a region that was empty before", async () => {
    const { getByRole } = await open(shop());
    const status = getByRole("status");
    expect(status.textContent).toBe("");
    vi.runAllTimers();
    expect(getByRole("status")).toBe(status);
    expect(status.textContent).toMatch(/^Survey: How likely/);
    fireEvent.click(getByRole("radio", { name: "9" }));
    expect(status.textContent).toBe("");
    vi.runAllTimers();
    expect(status.textContent).toBe("");
  });

  it("has one tab stop on the scale and chooses by arrows, Home and End without going on", async () => {
    const one = shop();
    const { getAllByRole, getByRole, root } = await open(one);
    const stops = () => getAllByRole("radio").filter(({ tabIndex }) => tabIndex === 0);
    expect(stops().map(({ textContent }) => textContent)).toEqual(["0"]);
    stops()[0]?.focus();
    const press = (key: string) => fireEvent.keyDown(root.activeElement ?? root.host, { key });
    for (const [key, chosen] of [
      ["ArrowRight", "1"],
      ["ArrowDown", "2"],
      ["ArrowLeft", "1"],
      ["End", "10"],
      ["ArrowRight", "0"],
      ["ArrowUp", "10"],
      ["Home", "0"],
    ] as const) {
      press(key);
      expect(getByRole("radio", { checked: true }).textContent, key).toBe(chosen);
      expect(root.activeElement?.textContent).toBe(chosen);
      expect(stops()).toHaveLength(1);
    }
    expect(getByRole("radiogroup")).toBeTruthy();
    expect(answersOf(one)).toEqual([]);
  });

  describe("pressed by a finger", () => {
    const tap = (element: HTMLElement) => {
      fireEvent.pointerDown(element);
      fireEvent.click(element, { detail: 1 });
    };
    const frames = () => {
      vi.advanceTimersToNextFrame();
      vi.advanceTimersToNextFrame();
    };
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame", "performance"] });
    });

    it("shows in one frame what was chosen, and then what comes next; the answer is kept and told at once", async () => {
      const one = shop();
      const { getByRole, queryByRole } = await open(one);
      tap(getByRole("radio", { name: "9" }));
      expect(answersOf(one)).toMatchObject([{ question: "nps", answer: 9 }]);
      await vi.dynamicImportSettled();
      expect(one.kept.get("response")).toMatchObject({ answers: [{ answer: 9 }, null], path: [0, 1] });
      expect(getByRole("radio", { checked: true }).textContent).toBe("9");
      frames();
      expect(queryByRole("radiogroup")).toBeNull();
      expect(getByRole("textbox")).toBeTruthy();
    });

    it("takes a second tap for none on the next question", async () => {
      const one = shop();
      const { getByRole } = await open(one);
      const chip = getByRole("radio", { name: "9" });
      tap(chip);
      tap(chip);
      frames();
      expect(answersOf(one)).toHaveLength(1);
      expect(getByRole("textbox")).toHaveProperty("value", "");
    });

    it("goes on at once by key and by a button, so that nothing is typed into what goes away", async () => {
      const { getByRole, root } = await open(shop());
      fireEvent.pointerDown(getByRole("radio", { name: "9" }));
      const first = getByRole("radio", { name: /^0/ });
      fireEvent.keyDown(first, { key: "End" });
      tap(getByRole("button", { name: "Next" }));
      expect(root.activeElement).toBe(getByRole("textbox"));
    });

    it("can be put aside before what comes next is drawn", async () => {
      const one = shop();
      const { getByRole, queryByRole } = await open(one);
      tap(getByRole("radio", { name: "9" }));
      tap(getByRole("button", { name: "Minimise" }));
      frames();
      expect(queryByRole("textbox")).toBeNull();
      expect(getByRole("button", { name: "Answer" })).toBeTruthy();
    });

    it("draws nothing more once it was taken away", async () => {
      const one = shop();
      const { getByRole, undo, root } = await open(one);
      tap(getByRole("radio", { name: "9" }));
      undo();
      frames();
      expect(root.querySelector("h2")).toBeNull();
    });
  });

  it("follows a language that changes while it is on its way", async () => {
    const one = shop({ content: { questions: [{ id: "a", type: "text", text: { en: "Why?", ja: "なぜですか" } }] } });
    vi.useRealTimers();
    const opening = open(one);
    await one.setLocale("ja");
    const { findByRole, box } = await opening;
    expect(await findByRole("heading", { name: "なぜですか" })).toBeTruthy();
    await vi.waitFor(() => expect(box.lang).toBe("ja"));
  });

  it("turns the arrows round in right-to-left text", async () => {
    const one = shop();
    await one.setLocale("ar");
    const { getAllByRole, getByRole } = await open(one);
    const first = getAllByRole("radio")[0];
    if (first) fireEvent.keyDown(first, { key: "ArrowLeft" });
    expect(getByRole("radio", { checked: true }).textContent).toBe("1");
  });

  it("leaves keys with modifiers to the browser", async () => {
    const { getAllByRole, queryByRole } = await open(shop());
    const first = getAllByRole("radio")[0];
    if (first) expect(fireEvent.keyDown(first, { key: "ArrowRight", altKey: true })).toBe(true);
    expect(queryByRole("radio", { checked: true })).toBeNull();
  });

  it("gives a score chosen by keys once focus leaves the scale, or by Next", async () => {
    const one = shop();
    const { getAllByRole, getByRole } = await open(one);
    const [first] = getAllByRole("radio");
    first?.focus();
    if (first) fireEvent.keyDown(first, { key: "End" });
    getByRole("button", { name: "Not now" }).focus();
    expect(answersOf(one)).toMatchObject([{ question: "nps", answer: 10, sequence: 1 }]);
    fireEvent.click(getByRole("button", { name: "Next" }));
    expect(answersOf(one)).toHaveLength(1);
    expect(getByRole("textbox", { name: "Lovely. What pleased you most?" })).toBeTruthy();
  });

  it("goes on at once after a tap, and asks each group its own question", async () => {
    const one = shop();
    const { getByRole } = await open(one);
    fireEvent.click(getByRole("radio", { name: "3" }), { detail: 1 });
    expect(getByRole("textbox", { name: "What is the main reason for your score?" })).toBeTruthy();
    expect(answersOf(one)).toMatchObject([{ question: "nps", answer: 3, sequence: 1, order: "T1" }]);
  });

  it.each([
    [false, "TEXTAREA"],
    [true, "H2"],
  ])("moves focus to what comes next; on touch screens (%s) not to the field, which would raise the keyboard", async (coarse, target) => {
    const { getByRole, root } = await open(shop());
    vi.spyOn(window, "matchMedia").mockReturnValue({ ...window.matchMedia("all"), matches: coarse });
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    expect(root.activeElement?.tagName).toBe(target);
  });

  it("names the ends of the scale", async () => {
    const { getByRole } = await open(shop());
    expect(getByRole("radio", { name: "0, Not at all likely" })).toBeTruthy();
    expect(getByRole("radio", { name: "10, Extremely likely" })).toBeTruthy();
  });

  it("sends the reason, says thanks, and completes with the path", async () => {
    const one = shop();
    const { getByRole, queryByRole, root } = await open(one);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    fireEvent.input(getByRole("textbox"), { target: { value: "Quick delivery" } });
    fireEvent.click(getByRole("button", { name: "Send" }));
    const [nps, reason] = answersOf(one);
    expect(reason).toMatchObject({ question: "reason", answer: "Quick delivery", sequence: 2 });
    expect(one.tracked.at(-1)).toEqual([
      "survey_completed",
      { response: (nps as { response?: string }).response, path: ["nps", "reason"] },
    ]);
    expect(getByRole("heading", { name: "Thank you" })).toBe(root.activeElement);
    expect(queryByRole("button", { name: "Not now" })).toBeNull();
    fireEvent.click(getByRole("button", { name: "Close" }));
    expect(one.closed).toEqual(["done"]);
  });

  it("says of an end that nobody could have read so fast that it is suspect", async () => {
    const one = shop();
    const { getByRole } = await open(one, () => 5);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    fireEvent.click(getByRole("button", { name: "Skip" }));
    expect(one.tracked.at(-1)).toMatchObject(["survey_completed", { suspect: "speed" }]);
  });

  it("says of an end whose hidden field was filled in that it is suspect", async () => {
    const one = shop();
    const { getByRole, root } = await open(one);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    const trap = root.querySelector<HTMLInputElement>("[name=url]");
    expect(trap?.tabIndex).toBe(-1);
    if (trap) trap.value = "https://spam.example";
    fireEvent.click(getByRole("button", { name: "Skip" }));
    expect(one.tracked.at(-1)).toMatchObject(["survey_completed", { suspect: "honeypot" }]);
  });

  it.each([
    [2, { content: {} }],
    [0, { content: { questions: [{ id: "score", type: "nps" }] } }],
  ])("draws %d steps on the way, none where there is a single question", async (steps, campaign) => {
    const { root } = await open(shop(campaign));
    expect(root.querySelectorAll(".steps i")).toHaveLength(steps);
  });

  it("goes back to the score, which can be changed", async () => {
    const one = shop();
    const { getByRole, root } = await open(one);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    fireEvent.click(getByRole("button", { name: "Back" }));
    expect(root.activeElement).toBe(getByRole("radio", { checked: true }));
    fireEvent.click(getByRole("radio", { name: "2" }), { detail: 1 });
    expect(answersOf(one).map(({ answer, sequence }) => [answer, sequence])).toEqual([
      [9, 1],
      [2, 2],
    ]);
  });

  it("snoozes on Not now, closes on the button, on Escape inside only", async () => {
    for (const [act, reason] of [
      ["Not now", "snoozed"],
      ["Close", "closed"],
    ] as const) {
      const one = shop();
      const { getByRole, undo } = await open(one);
      fireEvent.click(getByRole("button", { name: act }));
      expect(one.closed).toEqual([reason]);
      undo();
      document.body.replaceChildren();
    }
    const one = shop();
    const { getByRole } = await open(one);
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(one.closed).toEqual([]);
    const heard = vi.fn();
    document.body.addEventListener("keydown", heard, { once: true });
    fireEvent.keyDown(getByRole("radio", { name: "5" }), { key: "Escape", composed: true });
    document.body.removeEventListener("keydown", heard);
    expect(one.closed).toEqual(["closed"]);
    // What stands open on the page behind, such as its own menu, stays open.
    expect(heard).not.toHaveBeenCalled();
  });

  it("does not take an Escape that ends a conversion of kana", async () => {
    const one = shop();
    const { getByRole } = await open(one);
    fireEvent.keyDown(getByRole("radio", { name: "5" }), { key: "Escape", isComposing: true });
    expect(one.closed).toEqual([]);
  });

  it("gives focus back where it was when it is closed from inside", async () => {
    const link = document.createElement("button");
    document.body.append(link);
    link.focus();
    const { getByRole, root } = await open(shop());
    const radio = getByRole("radio", { name: "5" });
    fireEvent(radio, new FocusEvent("focusin", { bubbles: true, composed: true, relatedTarget: link }));
    radio.focus();
    expect(root.activeElement).toBe(radio);
    fireEvent.click(getByRole("button", { name: "Close" }));
    expect(document.activeElement).toBe(link);
  });

  it("comes back after a reload at the same question, with the draft and the same response", async () => {
    const one = shop();
    const before = await open(one);
    fireEvent.click(before.getByRole("radio", { name: "9" }), { detail: 1 });
    fireEvent.input(before.getByRole("textbox"), { target: { value: "Quick del" } });
    // The page dies here: nothing is undone.
    document.body.replaceChildren();
    const two = shop({}, one.kept);
    const after = await open(two);
    expect(after.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Quick del");
    fireEvent.click(after.getByRole("button", { name: "Send" }));
    const responses = [...answersOf(one), ...answersOf(two)].map((data) => (data as unknown as { response: string }).response);
    expect(new Set(responses).size).toBe(1);
    expect(answersOf(two)).toMatchObject([{ answer: "Quick del", sequence: 2, order: "T1" }]);
  });

  it("keeps every keystroke at once", async () => {
    const one = shop();
    const { getByRole } = await open(one);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    fireEvent.input(getByRole("textbox"), { target: { value: "Q" } });
    await Promise.resolve();
    fireEvent.input(getByRole("textbox"), { target: { value: "Qu" } });
    await vi.dynamicImportSettled();
    expect(JSON.stringify(one.kept.get("response"))).toContain('"Qu"');
  });

  it("is not shown again after it was completed", async () => {
    const one = shop();
    const { getByRole } = await open(one);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    fireEvent.click(getByRole("button", { name: "Skip" }));
    const two = shop({}, one.kept);
    const element = document.createElement("div");
    await mount(element, two.ctx);
    expect(element.shadowRoot).toBeNull();
    expect(two.tracked).toEqual([]);
    expect(two.closed).toEqual(["done"]);
  });

  it("asks anew, as another response, where the campaign may come again", async () => {
    const one = shop({ frequency: { untilDone: false } });
    const { getByRole } = await open(one);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    fireEvent.click(getByRole("button", { name: "Skip" }));
    document.body.replaceChildren();
    const two = shop({ frequency: { untilDone: false } }, one.kept);
    const again = await open(two);
    expect(again.queryByRole("radio", { checked: true })).toBeNull();
    fireEvent.click(again.getByRole("radio", { name: "1" }), { detail: 1 });
    const [first, second] = [...answersOf(one), ...answersOf(two)].map((data) => (data as unknown as { response: string }).response);
    expect(first).not.toBe(second);
  });

  it.each([
    ["T1", "T2", 2],
    ["T1", "T1", 1],
    [undefined, "T1", 1],
    ["T1", undefined, 1],
  ])("begun about order %s and met again about order %s, comes to %i responses", async (before, after, count) => {
    const kept = new Map<string, Json>();
    const answered: { response: string; order?: string }[] = [];
    for (const [order, step] of [
      [before, "9"],
      [after, "3"],
    ] as const) {
      const one = shop(
        {
          content: {
            questions: [
              { id: "nps", type: "nps" },
              { id: "why", type: "csat" },
            ],
          },
        },
        kept,
      );
      Object.assign(one.ctx.facts, { order: order === undefined ? undefined : { id: order, items: [] } });
      const { getByRole } = await open(one);
      fireEvent.click(getByRole("radio", { name: step }), { detail: 1 });
      answered.push(...answersOf(one).map((data) => data as unknown as { response: string; order?: string }));
      document.body.replaceChildren();
    }
    expect(new Set(answered.map(({ response }) => response)).size).toBe(count);
    if (count === 2) expect(answered.map(({ order }) => order)).toEqual([before, after]);
  });

  it("changes its language in mid-survey and keeps what was typed", async () => {
    const one = shop();
    const { getByRole, box } = await open(one);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    fireEvent.input(getByRole("textbox"), { target: { value: "Quick" } });
    vi.useRealTimers();
    await one.setLocale("ja");
    await vi.waitFor(() => expect(box.lang).toBe("ja"));
    expect(getByRole<HTMLTextAreaElement>("textbox").value).toBe("Quick");
    expect(getByRole("button", { name: "送信する" })).toBeTruthy();
  });

  it("stands in the page when it is inline: no dialog, no close button, no announcement", async () => {
    const { queryByRole, getByRole } = await open(shop({ placement: { as: "inline" } }));
    vi.runAllTimers();
    expect(queryByRole("dialog")).toBeNull();
    expect(queryByRole("button", { name: "Close" })).toBeNull();
    expect(getByRole("status").textContent).toBe("");
  });

  it("cleans what is typed before it is told, and keeps it as it is on the device", async () => {
    const one = shop();
    const { getByRole } = await open(one);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    await vi.dynamicImportSettled();
    fireEvent.input(getByRole("textbox"), { target: { value: "Call 090-1234-5678 or a@b.io, ¥12,800" } });
    fireEvent.click(getByRole("button", { name: "Send" }));
    expect(answersOf(one).at(-1)).toMatchObject({ answer: "Call [phone] or [email], ¥12,800" });
    await vi.dynamicImportSettled();
    expect(JSON.stringify(one.kept.get("response"))).toContain("Call 090-1234-5678");
  });

  it("cleans only of what the merchant chose", async () => {
    const one = shop({ content: { clean: ["email"] } });
    const { getByRole } = await open(one);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    await vi.dynamicImportSettled();
    fireEvent.input(getByRole("textbox"), { target: { value: "Call 090-1234-5678 or a@b.io" } });
    fireEvent.click(getByRole("button", { name: "Send" }));
    expect(answersOf(one).at(-1)).toMatchObject({ answer: "Call 090-1234-5678 or [email]" });
  });

  it("cleans words beside choices and in fields of one line, and no choice's id", async () => {
    const questions = [
      {
        id: "why",
        type: "single",
        text: "Why?",
        choices: [
          { id: "a-0901234567", text: "Price" },
          { id: "b", text: "Time" },
        ],
        other: true,
      },
      { id: "word", type: "short-text", text: "One word?" },
    ];
    for (const other of [false, true]) {
      const one = shop({ content: { questions } });
      const { getByRole, undo } = await open(one);
      fireEvent.click(getByRole("radio", { name: other ? "Something else" : "Price" }), { detail: 0 });
      if (other) fireEvent.input(getByRole("textbox"), { target: { value: "ask 090-1234-5678" } });
      fireEvent.click(getByRole("button", { name: "Next" }));
      fireEvent.input(getByRole("textbox"), { target: { value: "a@b.io" } });
      fireEvent.click(getByRole("button", { name: "Send" }));
      expect(answersOf(one).map(({ answer }) => answer)).toEqual([other ? { other: "ask [phone]" } : "a-0901234567", "[email]"]);
      undo();
      document.body.replaceChildren();
    }
  });

  const asItIs = ["nps", "csat", "ces", "number", "stars", "emoji", "thumbs", "slider", "yes-no", "attribution", "consent"];
  const typed = ["text", "short-text", "email", "phone", "date"];
  const ofChoices = ["single", "multiple", "dropdown", "ranking"];
  it.each<[type: string, more: object]>([
    ...[...asItIs, ...typed].map((type): [string, object] => [type, {}]),
    ...ofChoices.map((type): [string, object] => [type, { choices: [{ id: "a", text: "A" }] }]),
    ["picture", { choices: [{ id: "a", text: "A", image: "/a.png" }] }],
    ["matrix", { rows: [{ id: "a", text: "A" }], columns: [{ id: "b", text: "B" }] }],
  ])("tells that a question was passed over, and why: %s", async (type, more) => {
    const questions = [{ id: "asked", type, text: "How?", skip: ["not-applicable"], ...more }];
    const one = shop({ content: { questions } });
    const { getByRole } = await open(one);
    fireEvent.click(getByRole("button", { name: "Not applicable" }));
    expect(answersOf(one)).toMatchObject([{ answer: { skipped: "not-applicable" }, type }]);
    expect(one.tracked.at(-1)).toEqual(["survey_completed", expect.objectContaining({ path: ["asked"] })]);
  });

  it("does not say whose order it is about where it is anonymous, and knows it on the device", async () => {
    const one = shop({ content: { anonymous: true } });
    const { getByRole } = await open(one);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    expect(answersOf(one)).toMatchObject([{ question: "nps", answer: 9 }]);
    expect(JSON.stringify(one.tracked)).not.toContain("T1");
    expect(JSON.stringify(one.kept.get("response"))).toContain("T1");
  });

  it("ends with the screen that the answers choose, and asks for the products that fit them", async () => {
    const one = shop({
      content: {
        questions: [
          {
            id: "kind",
            type: "single",
            text: "What for?",
            choices: [
              { id: "tea", text: "Tea" },
              { id: "2000", text: "Coffee" },
            ],
          },
        ],
        endings: [
          {
            id: "found",
            title: "For {answers.kind}",
            text: "Have a look.",
            link: { text: "All of it", url: "/all" },
            products: { where: { categories: { $in: ["{answers.kind}"] } }, limit: 3 },
          },
        ],
      },
    });
    const mounted: unknown[] = [];
    let gone = 0;
    const ctx = Object.defineProperties({}, Object.getOwnPropertyDescriptors(one.ctx)) as WidgetContext;
    ctx.mount = async (widget, element, params) => {
      mounted.push([widget, element.className, params]);
      return () => {
        gone++;
      };
    };
    const { getByRole, undo, root } = await open({ ...one, ctx });
    fireEvent.click(getByRole("radio", { name: "Tea" }), { detail: 1 });
    expect(getByRole("heading", { name: "For Tea" })).toBe(root.activeElement);
    expect(getByRole("link", { name: "All of it" }).getAttribute("href")).toBe("/all");
    await vi.waitFor(() => expect(mounted).toHaveLength(1));
    expect(mounted).toEqual([
      ["shelf", "products", { content: { kind: "matching", limit: 3, reasons: false, where: { categories: { $in: ["tea"] } } } }],
    ]);
    await vi.dynamicImportSettled();
    undo();
    expect(gone).toBe(1);
  });

  it("links an ending nowhere that is no page", async () => {
    const one = shop({
      content: {
        questions: [{ id: "a", type: "nps" }],
        endings: [{ id: "end", title: "Bye", link: { text: "Go", url: "javascript:alert(1)" } }],
      },
    });
    const { getByRole, queryByRole } = await open(one);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    expect(getByRole("heading", { name: "Bye" })).toBeTruthy();
    expect(queryByRole("link")).toBeNull();
  });

  it("takes over what another tab answered when it is looked at again, and never writes over it", async () => {
    const kept = new Map<string, Json>();
    const [one, two] = [shop({}, kept), shop({}, kept)];
    const first = await open(one);
    const second = await open(two);
    fireEvent.click(first.getByRole("radio", { name: "9" }), { detail: 1 });
    await vi.dynamicImportSettled();
    const visible = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    fireEvent(document, new Event("visibilitychange"));
    visible.mockReturnValue(false);
    fireEvent(document, new Event("visibilitychange"));
    await vi.dynamicImportSettled();
    expect(second.getByRole("textbox", { name: "Lovely. What pleased you most?" })).toBeTruthy();
    expect(answersOf(two)).toEqual([]);
    fireEvent.click(second.getByRole("button", { name: "Skip" }));
    const responses = [...one.tracked, ...two.tracked].flatMap(([, data]) => ("response" in Object(data) ? [Object(data).response] : []));
    expect(new Set(responses).size).toBe(1);
    expect(two.tracked.at(-1)).toMatchObject(["survey_completed", { path: ["nps", "reason"] }]);
  });

  it("shows the words of the merchant as words", async () => {
    const { getByRole, root } = await open(
      shop({ content: { questions: [{ id: "a", type: "nps", text: "<img src=x onerror=alert(1)>?" }] } }),
    );
    expect(getByRole("dialog", { name: "<img src=x onerror=alert(1)>?" })).toBeTruthy();
    expect(root.querySelector("img")).toBeNull();
  });

  it("leaves nothing behind", async () => {
    const listening = new Set<string>();
    for (const target of [window, document]) {
      vi.spyOn(target, "addEventListener").mockImplementation((type: string) => void listening.add(type));
      vi.spyOn(target, "removeEventListener").mockImplementation((type: string) => void listening.delete(type));
    }
    const { undo, root } = await open(shop());
    expect([...listening]).toEqual(["visibilitychange"]);
    undo();
    undo();
    expect([...listening]).toEqual([]);
    expect(root.childNodes).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
