import type { Json } from "@noren/core";
import { fireEvent, within } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { mountSurvey, type SurveyOptions } from "../mount-survey.ts";
import type { Content } from "../schema.ts";
import { stubPage } from "../testing/stub-page.ts";

/** A page where the named media match. */
const matching = (...media: string[]) =>
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: media.some((one) => query.includes(one)), addEventListener() {} }));

beforeEach(() => {
  stubPage(false);
  matching();
});
afterEach(() => document.body.replaceChildren());

function memory(kept = new Map<string, Json>()): NonNullable<SurveyOptions["memory"]> {
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => {
      kept.set(key, JSON.parse(JSON.stringify(value ?? null)));
      return true;
    },
  };
}

async function open(content: Content, options: SurveyOptions = {}) {
  const element = document.createElement("div");
  document.body.append(element);
  const mounted = await mountSurvey(element, content, { corner: "end", theme: "paper", ...options });
  const box = element.shadowRoot?.querySelector<HTMLElement>(".pop,.inline");
  if (!box) throw new Error("nothing was mounted");
  return { mounted, box, focused: () => element.shadowRoot?.activeElement, ...within(box) };
}

it("begins as a question and a button on a small screen, and opens in whole", async () => {
  matching("max-width:599px");
  const { getByRole, queryByRole, focused } = await open({});
  expect(queryByRole("radiogroup")).toBeNull();
  expect(queryByRole("button", { name: "Minimise" })).toBeNull();
  expect(getByRole("button", { name: "Close" })).toBeTruthy();
  fireEvent.click(getByRole("button", { name: "Answer" }));
  expect(getByRole("radiogroup", { name: /^How likely/ })).toBeTruthy();
  expect(focused()?.tagName).toBe("H2");
});

it("is put aside as a pill that keeps question and draft, over a reload too, and comes back", async () => {
  const kept = memory();
  const first = await open({}, { memory: kept });
  const nine = first.getAllByRole("radio")[9];
  if (!nine) throw new Error("no step");
  fireEvent.click(nine, { detail: 1 });
  fireEvent.input(first.getByRole("textbox"), { target: { value: "The tea" } });
  fireEvent.click(first.getByRole("button", { name: "Minimise" }));
  expect(first.queryByRole("textbox")).toBeNull();
  expect(first.focused()).toBe(first.getByRole("button", { name: "Answer" }));
  await vi.waitFor(async () => expect(JSON.stringify(await kept.get("response"))).toContain('"open":null'));
  first.mounted.destroy();

  const again = await open({}, { memory: kept });
  expect(again.box.className).toContain("pill");
  expect(again.getByRole("heading", { name: "Lovely. What pleased you most?" })).toBeTruthy();
  fireEvent.click(again.getByRole("button", { name: "Answer" }));
  expect(again.getByRole("textbox")).toHaveProperty("value", "The tea");
});

it("stands open in the page, whatever the screen, with nothing to close", async () => {
  matching("max-width:599px", "max-height:479px");
  const element = document.createElement("div");
  document.body.append(element);
  await mountSurvey(element, {}, { theme: "paper" });
  expect(element.shadowRoot?.querySelector("[role=radiogroup]")).toBeTruthy();
  expect(element.shadowRoot?.querySelector("[part=close],[part=minimise]")).toBeNull();
});

it("as a tab begins put aside, and closing puts it aside again until it is answered", async () => {
  const closed = vi.fn();
  const { getByRole, getAllByRole, queryByRole, box } = await open({ layout: "tab" }, { on: { dismissed: closed } });
  fireEvent.click(getByRole("button", { name: "Feedback" }));
  expect(getByRole("radiogroup")).toBeTruthy();
  fireEvent.keyDown(getByRole("heading"), { key: "Escape" });
  expect(queryByRole("radiogroup")).toBeNull();
  expect(closed).not.toHaveBeenCalled();
  fireEvent.click(getByRole("button", { name: "Feedback" }));
  const ten = getAllByRole("radio")[10];
  if (!ten) throw new Error("no step");
  fireEvent.click(ten, { detail: 1 });
  fireEvent.click(getByRole("button", { name: "Skip" }));
  fireEvent.click(getByRole("button", { name: "Close" }));
  expect(closed).toHaveBeenCalledWith({ reason: "done" });
  expect(box.isConnected).toBe(false);
});

it.each([
  ["en", undefined, "Feedback"],
  ["ja", undefined, "ご意見"],
  ["zh-TW", undefined, "意見回饋"],
  ["zh-CN", undefined, "意见反馈"],
  ["ja", { en: "Tell us", ja: "感想を書く" }, "感想を書く"],
])("says on the tab in %s with %j: %s", async (locale, tab, says) => {
  const { getByRole } = await open({ layout: "tab", ...(tab && { tab }) }, { locale });
  expect(getByRole("button", { name: says })).toBeTruthy();
});

it.each(["modal", "full"] as const)("as %s is a modal dialog while it is open, and none while it is put aside", async (layout) => {
  const { getByRole, box } = await open({ layout });
  const dialog = box.querySelector("dialog");
  expect(dialog?.open).toBe(true);
  fireEvent.click(getByRole("button", { name: "Minimise" }));
  await vi.waitFor(() => expect(dialog?.open).toBe(false));
  fireEvent.click(getByRole("button", { name: "Answer" }));
  await vi.waitFor(() => expect(dialog?.open).toBe(true));
});

it.each(["modal", "full"] as const)("as %s is closed when the browser closes its dialog", async (layout) => {
  const closed = vi.fn();
  const { box } = await open({ layout }, { on: { dismissed: closed } });
  box.querySelector("dialog")?.close();
  await vi.waitFor(() => expect(closed).toHaveBeenCalledExactlyOnceWith({ reason: "closed" }));
});
