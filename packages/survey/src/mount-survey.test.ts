import { fireEvent, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { mountSurvey, type SurveyOptions } from "./mount-survey.ts";
import { stubPage } from "./testing/stub-page.ts";

async function open(options?: SurveyOptions) {
  const element = document.createElement("div");
  document.body.append(element);
  const survey = await mountSurvey(element, {}, options);
  const box = element.shadowRoot?.querySelector<HTMLElement>(".noren") ?? element;
  return { survey, element, box, ...within(box) };
}

describe("mountSurvey, without the tag", () => {
  beforeEach(() => {
    document.body.replaceChildren();
    stubPage(false);
  });

  it("asks in the page and tells its callbacks of answers and the end", async () => {
    const answered = vi.fn();
    const completed = vi.fn();
    const { getByRole, queryByRole } = await open({
      facts: { order: { id: "A1", items: [] } },
      on: { answered, completed },
    });
    expect(queryByRole("dialog")).toBeNull();
    fireEvent.click(getByRole("radio", { name: "8" }), { detail: 1 });
    expect(answered).toHaveBeenCalledWith(expect.objectContaining({ question: "nps", answer: 8, order: "A1" }));
    fireEvent.click(getByRole("button", { name: "Skip" }));
    expect(completed).toHaveBeenCalledWith(expect.objectContaining({ path: ["nps", "reason"] }));
  });

  it("tells that it came into sight", async () => {
    stubPage(true);
    const shown = vi.fn();
    await open({ on: { shown } });
    expect(shown).toHaveBeenCalledExactlyOnceWith({ widget: "survey" });
  });

  it("closes itself when it is a popup that is not wanted now, and tells that it was left for later", async () => {
    const paused = vi.fn();
    const dismissed = vi.fn();
    const { getByRole, element } = await open({ corner: "end", on: { paused, dismissed } });
    fireEvent.click(getByRole("button", { name: "Not now" }));
    expect(paused).toHaveBeenCalledExactlyOnceWith({ reason: "snoozed" });
    expect(dismissed).not.toHaveBeenCalled();
    expect(element.shadowRoot?.childNodes).toHaveLength(0);
  });

  it("tells that it was put aside each time, and stays", async () => {
    const paused = vi.fn();
    const { getByRole, queryByRole } = await open({ corner: "end", on: { paused } });
    fireEvent.click(getByRole("button", { name: "Minimise" }));
    expect(paused).toHaveBeenCalledExactlyOnceWith({ reason: "aside" });
    expect(queryByRole("radio", { name: "8" })).toBeNull();
    fireEvent.click(getByRole("button", { name: "Answer" }));
    fireEvent.click(getByRole("button", { name: "Minimise" }));
    expect(paused).toHaveBeenCalledTimes(2);
  });

  it.each([
    ["closed", []],
    ["done", ["9", "Skip"]],
  ])("tells that it was dismissed: %s", async (reason, presses) => {
    const paused = vi.fn();
    const dismissed = vi.fn();
    const { getByRole, element } = await open({ corner: "end", on: { paused, dismissed } });
    for (const name of presses) fireEvent.click(getByRole(name === "9" ? "radio" : "button", { name }), { detail: 1 });
    fireEvent.click(getByRole("button", { name: "Close" }));
    expect(dismissed).toHaveBeenCalledExactlyOnceWith({ reason });
    expect(paused).not.toHaveBeenCalled();
    expect(element.shadowRoot?.childNodes).toHaveLength(0);
  });

  it("follows the page's language, and a change of it", async () => {
    document.documentElement.lang = "ja";
    const { survey, box, getByRole } = await open();
    expect(getByRole("radio", { name: "0, まったくすすめない" })).toBeTruthy();
    survey.setLocale("en");
    await vi.waitFor(() => expect(box.lang).toBe("en"));
    expect(getByRole("radio", { name: "0, Not at all likely" })).toBeTruthy();
    document.documentElement.removeAttribute("lang");
  });

  it("follows conditions also where an old library makes text of lists", async () => {
    const firstOf = async () => {
      const element = document.createElement("div");
      await mountSurvey(element, {
        questions: [
          { id: "unhappy", type: "statement", text: "We are sorry", showIf: { "visitor.orders": 3 } },
          { id: "end", type: "statement", text: "Good day" },
        ],
      });
      return element.shadowRoot?.querySelector("h2")?.textContent;
    };
    // Loads its parts, which the test's own machinery cannot do beside such a library.
    expect(await firstOf()).toBe("Good day");
    Object.assign(Array.prototype, {
      toJSON(this: unknown[]) {
        return `[${this.map((one) => JSON.stringify(one)).join(", ")}]`;
      },
    });
    const first = await firstOf().finally(() => Reflect.deleteProperty(Array.prototype, "toJSON"));
    expect(first).toBe("Good day");
  });

  it("goes without a trace", async () => {
    const { survey, element } = await open();
    survey.destroy();
    expect(element.shadowRoot?.childNodes).toHaveLength(0);
  });

  it("says what is wrong with a content", async () => {
    const broken = JSON.parse('{"questions":[]}');
    await expect(mountSurvey(document.createElement("div"), broken)).rejects.toThrow(/expected questions/);
  });
});
