import type { Json } from "@noren/core";
import { fireEvent, within } from "@testing-library/preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { defineSurveyElement, type SurveyElement } from "./element.ts";
import { stubPage } from "./testing/stub-page.ts";

const make = () => document.createElement("noren-survey");

async function open(element: SurveyElement) {
  document.body.append(element);
  const root = await vi.waitFor(() => {
    const found = element.firstElementChild?.shadowRoot?.querySelector<HTMLElement>(".noren");
    if (!found?.querySelector("h2")) throw new Error("nothing is drawn yet");
    return found;
  });
  return within(root);
}

beforeAll(() => {
  defineSurveyElement();
  defineSurveyElement();
});
beforeEach(() => stubPage(true));
afterEach(() => document.body.replaceChildren());

describe("<noren-survey>", () => {
  it("draws its content and tells what is answered, as events that bubble", async () => {
    const told: [string, unknown][] = [];
    document.body.addEventListener("noren-survey-answered", ({ detail }) => told.push([detail.question, detail.answer]));
    document.body.addEventListener("noren-survey-completed", ({ detail }) => told.push(["path", detail.path]));
    const element = make();
    element.content = { questions: [{ id: "score", type: "nps" }] };
    const { getByRole } = await open(element);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    expect(told).toEqual([
      ["score", 9],
      ["path", ["score"]],
    ]);
  });

  it("tells what happens to a popup: that it was seen, put aside, closed, and answered before", async () => {
    const told: [string, unknown][] = [];
    const kept = new Map<string, Json>();
    const make = () => {
      const element = document.createElement("noren-survey");
      for (const name of ["shown", "paused", "dismissed"] as const)
        element.addEventListener(`noren-survey-${name}`, ({ detail }) =>
          told.push([name, "reason" in detail ? detail.reason : detail.widget]),
        );
      element.corner = "end";
      element.memory = {
        get: async (key) => kept.get(key),
        set: async (key, value) => {
          if (value !== undefined) kept.set(key, value);
          return true;
        },
      };
      element.content = { questions: [{ id: "score", type: "nps" }] };
      return element;
    };
    const element = make();
    const { getByRole } = await open(element);
    fireEvent.click(getByRole("button", { name: "Minimise" }));
    fireEvent.click(getByRole("button", { name: "Answer" }));
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 1 });
    fireEvent.click(getByRole("button", { name: "Close" }));
    expect(told).toEqual([
      ["shown", "survey"],
      ["paused", "aside"],
      ["dismissed", "done"],
    ]);
    element.remove();
    document.body.append(make());
    await vi.waitFor(() => expect(told.slice(3)).toEqual([["dismissed", "done"]]));
  });

  it("follows its language and keeps what was chosen", async () => {
    const element = make();
    element.content = {};
    const { getByRole, findByText } = await open(element);
    fireEvent.click(getByRole("radio", { name: "9" }), { detail: 0 });
    element.locale = "de";
    expect(await findByText("Weiter")).toBeTruthy();
    expect(getByRole("radio", { checked: true }).textContent).toBe("9");
  });

  it("follows a language that changes while it is being drawn", async () => {
    const element = make();
    element.content = { questions: [{ id: "a", type: "text", text: { en: "Why?", de: "Warum?" } }] };
    document.body.append(element);
    while (element.childElementCount === 0) await null;
    element.locale = "de";
    await vi.waitFor(() => expect(element.firstElementChild?.shadowRoot?.querySelector("h2")?.textContent).toBe("Warum?"));
  });

  it("begins anew with another content, and leaves nothing behind when it is taken out", async () => {
    const element = make();
    element.content = { questions: [{ id: "a", type: "text", text: "First?" }] };
    await open(element);
    element.content = { questions: [{ id: "b", type: "text", text: "Second?" }] };
    await vi.waitFor(() => expect(element.firstElementChild?.shadowRoot?.querySelector("h2")?.textContent).toBe("Second?"));
    expect(element.childElementCount).toBe(1);
    const root = element.firstElementChild?.shadowRoot;
    element.remove();
    expect(root?.childNodes).toHaveLength(0);
  });

  it("says what is wrong with its content", async () => {
    const element = make();
    const said = new Promise((resolve) => element.addEventListener("noren-survey-error", (event) => resolve(event)));
    Object.assign(element, { content: { questions: [] } });
    document.body.append(element);
    expect(await said).toMatchObject({ detail: { message: expect.stringMatching(/expected questions/) } });
  });

  it("does nothing where there are no elements", () => {
    vi.stubGlobal("customElements", undefined);
    Reflect.deleteProperty(globalThis, "customElements");
    expect(() => defineSurveyElement()).not.toThrow();
    vi.unstubAllGlobals();
  });
});
