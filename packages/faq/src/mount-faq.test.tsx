import type { Json } from "@noren/core";
import { fireEvent, within } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { buildFaqFiles, compileFaq } from "./compile/index.ts";
import { mountFaq } from "./index.ts";

let element: HTMLElement;
let undo = () => {};
const onEvent = vi.fn();

beforeEach(() => {
  onEvent.mockReset();
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  element = document.createElement("div");
  document.body.append(element);
});
afterEach(() => {
  undo();
  element.remove();
});

const view = () => {
  const wrapper = element.shadowRoot?.querySelector<HTMLElement>(".noren");
  if (!wrapper) throw new Error("expected the wrapper");
  return within(wrapper);
};

it("stands without a core: files come from a function, events go to a callback", async () => {
  const files = await buildFaqFiles(compileFaq("# T\n## C\n### Why? {#why}\nBecause.\n", { locale: "en" }));
  const byName = new Map<string, Json>(files.map(({ name, json }) => [name, json]));
  const load = async (file: string) => byName.get(file) ?? null;
  undo = await mountFaq(element, { load, locale: "en", theme: "paper", inline: true, question: "why", onEvent });
  expect(await view().findByText("Because.")).toBeTruthy();
  fireEvent.click(view().getByRole("button", { name: "Yes" }));
  expect(onEvent.mock.calls).toEqual([
    ["faq_opened", { question: "why", from: "link" }],
    ["faq_rated", { question: "why", helpful: true }],
  ]);
  undo();
  expect(element.shadowRoot?.childElementCount).toBe(0);
});

it("shows the answer of a question in a launcher's panel", async () => {
  const files = await buildFaqFiles(compileFaq("# T\n## C\n### Why? {#why}\nBecause.\n", { locale: "en" }));
  const byName = new Map<string, Json>(files.map(({ name, json }) => [name, json]));
  undo = await mountFaq(element, { load: async (file) => byName.get(file) ?? null, locale: "en", theme: "paper", question: "why" });
  expect(await view().findByText("Because.")).toBeTruthy();
  expect(element.shadowRoot?.querySelector("dialog")?.open).toBe(true);
});

it("never makes markup or a script link of what a file holds", async () => {
  const files = await buildFaqFiles(compileFaq("# T\n## C\n### Why? {#why}\nBecause.\n", { locale: "en" }));
  const hostile: Json = [
    {
      p: [
        "<img src=x onerror=alert(1)>",
        { a: ["press"], href: "javascript:alert(1)" },
        { script: ["alert(1)"] },
        { iframe: [], href: "https://a.example" },
      ],
    },
    { a: ["fine"], href: "https://a.example/" },
  ];
  const byName = new Map<string, Json>(files.map(({ name, json }) => [name, json]));
  for (const [name, json] of byName) {
    if (typeof json === "object" && json !== null && !Array.isArray(json) && "answers" in json)
      byName.set(name, { ...json, answers: { why: hostile } });
  }
  undo = await mountFaq(element, {
    load: async (file) => byName.get(file) ?? null,
    locale: "en",
    theme: "paper",
    inline: true,
    question: "why",
  });
  expect(await view().findByText(/<img src=x/)).toBeTruthy();
  const root = element.shadowRoot;
  expect(root?.querySelector("img,script,iframe")).toBeNull();
  expect(view().getByText("press").getAttribute("href")).toBeNull();
  expect(view().getByRole("link", { name: "fine" }).getAttribute("href")).toBe("https://a.example/");
});
