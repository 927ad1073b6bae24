import { fireEvent, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { mountSurvey, type SurveyOptions } from "./mount-survey.ts";

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
    vi.stubGlobal(
      "IntersectionObserver",
      class {
        observe() {}
        disconnect() {}
      },
    );
  });

  it("asks in the page and tells its callbacks of answers and the end", async () => {
    const answered = vi.fn();
    const completed = vi.fn();
    const { getByRole, queryByRole } = await open({
      facts: { order: { id: "A1", items: [] } },
      on: { survey_answered: answered, survey_completed: completed },
    });
    expect(queryByRole("dialog")).toBeNull();
    fireEvent.click(getByRole("radio", { name: "8" }), { detail: 1 });
    expect(answered).toHaveBeenCalledWith(expect.objectContaining({ question: "nps", answer: 8, order: "A1" }));
    fireEvent.click(getByRole("button", { name: "Skip" }));
    expect(completed).toHaveBeenCalledWith(expect.objectContaining({ path: ["nps", "reason"] }));
  });

  it("closes itself when it is a popup", async () => {
    const onClose = vi.fn();
    const { getByRole, element } = await open({ corner: "end", onClose });
    fireEvent.click(getByRole("button", { name: "Not now" }));
    expect(onClose).toHaveBeenCalledWith("snoozed");
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
