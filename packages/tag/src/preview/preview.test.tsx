import type { Campaign, NorenConfig, WidgetModule } from "@noren/core";
import { templates } from "@noren/survey/templates";
import { within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Check } from "../inspector/inspect.tsx";
import { languagesIn } from "./languages-in.ts";
import { preview } from "./preview.tsx";
import { stateAt, stepsOf } from "./steps-of.ts";

const survey: Campaign = {
  id: "ask",
  widget: "survey",
  status: "off",
  content: {
    questions: [
      { id: "score", type: "nps", text: { en: "How likely?", ja: "どのくらい？" } },
      { id: "why", type: "text", text: { en: "Why?", ja: "なぜ？" }, next: [{ if: { "answers.score": 10 }, go: "lovely" }] },
    ],
    endings: [{ id: "lovely", title: { en: "Lovely", ja: "うれしいです" } }],
    thanks: { title: { en: "Thank you", ja: "ありがとう" }, text: "Bye" },
  },
};
const offer: Campaign = {
  id: "offer",
  widget: "acme-offer",
  status: "live",
  placement: { as: "inline" },
  experiment: { variations: [{ key: "a" }, { key: "b", content: { title: "B" } }] },
  content: { title: "A" },
};
const configOf = (campaigns: Campaign[]): NorenConfig => ({
  version: 1,
  site: "shop",
  endpoint: "https://events.example",
  consent: { mode: "ask" },
  campaigns,
});

/** Chunks take a while to come on a busy machine. */
const until = <Result,>(test: () => Result) => vi.waitUntil(test, { timeout: 15_000 });
const stop: (() => void)[] = [];
const asked = vi.fn<typeof fetch>(async () => Response.json({}));

/** A page of a store that shows a preview. */
async function open(address: string, { campaigns = [survey, offer], check = () => [] as ReturnType<Check>, widgets = {} } = {}) {
  history.replaceState(null, "", address);
  const noren = preview(configOf(campaigns), {
    fetch: asked,
    widgets: { survey: () => import("@noren/survey"), ...widgets },
    loadCheck: async () => check,
  });
  stop.push(noren.destroy);
  const element = await until(() => document.querySelector("noren-preview"));
  const root = element.shadowRoot?.querySelector<HTMLElement>(".noren");
  if (!root) throw new Error("the preview did not open");
  const tools = within(root);
  const choose = (list: string, text: string | RegExp) => {
    const select = tools.getByLabelText<HTMLSelectElement>(list);
    const option = within(select).getByText<HTMLOptionElement>(text);
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const shown = () => document.querySelector("noren-layer, main > :first-child")?.shadowRoot?.querySelector("h2")?.textContent ?? "";
  return { noren, tools, choose, shown };
}

beforeEach(() => {
  document.documentElement.lang = "en";
  document.body.innerHTML = "<main></main>";
  asked.mockClear();
});
afterEach(() => {
  for (const end of stop.splice(0)) end();
  expect(document.querySelector("noren-preview, noren-layer")).toBeNull();
});

describe("the preview", { timeout: 60_000 }, () => {
  it("shows a campaign that is off, at every question and every ending, in every language", async () => {
    const { choose, shown, tools } = await open("/?noren-preview=ask");
    await until(() => shown() === "How likely?");
    choose("Step", /^2\. why/);
    await until(() => shown() === "Why?");
    choose("Step", "Thanks");
    await until(() => shown() === "Thank you");
    choose("Language", "ja");
    await until(() => shown() === "ありがとう");
    choose("Step", /^1\. score/);
    await until(() => shown() === "どのくらい？");
    expect(tools.queryByText(/could not be shown/)).toBeNull();
  });

  it("offers a survey in each of Noren's languages, once, whatever languages its texts are in", async () => {
    const { choose, shown, tools } = await open("/?noren-preview=plain", {
      campaigns: [{ ...survey, id: "plain", content: { thanks: { title: { ja: "ありがとう", "pt-BR": "Obrigado" } } } }],
    });
    await until(() => shown().startsWith("How likely is it"));
    const list = tools.getByLabelText<HTMLSelectElement>("Language");
    expect([...list.options].map(({ value }) => value)).toEqual(["en", "ja", "pt-BR", "es", "fr", "de", "zh-Hans", "zh-Hant", "ko", "ar"]);
    choose("Language", "ar");
    await until(() => /\p{Script=Arabic}/u.test(shown()));
    choose("Language", "zh-Hant");
    await until(() => /\p{Script=Han}/u.test(shown()));
  });

  it.each(templates)("shows $campaign.id at each of its steps", async ({ campaign }) => {
    const { shown, tools, choose } = await open(`/?noren-preview=${campaign.id}`, { campaigns: [{ ...campaign, placement: {} }] });
    const steps = stepsOf(campaign, "en");
    for (const { id, title, over } of steps) {
      choose("Step", over ? "Thanks" : new RegExp(`^\\d+\\. ${id}( |$)`));
      await until(
        () => shown() !== "" && (over || !title || shown() === title.replace(/\{[^|]*\|([^}]*)\}/, "$1").replace("[company]", "us")),
      );
    }
    expect(tools.queryByText(/could not be shown/)).toBeNull();
  });

  it("keeps nothing, sends nothing, and lets page code ask in vain", async () => {
    const keeps = vi.fn();
    vi.stubGlobal("indexedDB", { open: keeps });
    const beacon = vi.fn();
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { sendBeacon: beacon }));
    const { noren, shown } = await open("/?noren-preview=ask");
    await until(() => shown() === "How likely?");
    const root = document.querySelector("noren-layer")?.shadowRoot;
    // As a pointer does: the answer is given, and the next question comes.
    root?.querySelector<HTMLElement>("[role=radio]")?.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
    await until(() => shown() === "Why?");
    expect(await noren.track("view_item", { items: [] })).toBe("dropped");
    expect(noren.explain()).toEqual([]);
    expect(await noren.export()).toEqual([]);
    expect(asked).not.toHaveBeenCalled();
    expect(beacon).not.toHaveBeenCalled();
    expect(keeps).not.toHaveBeenCalled();
  });

  it("says when it was closed, and shows it again", async () => {
    const { shown, tools } = await open("/?noren-preview=ask");
    await until(() => shown() === "How likely?");
    document.querySelector("noren-layer")?.shadowRoot?.querySelector<HTMLElement>(".close")?.click();
    await tools.findByText("It was closed.");
    expect(document.querySelector("noren-layer")).toBeNull();
    tools.getByText("Show again").click();
    await until(() => shown() === "How likely?");
  });

  it("shows it in another layout and in other colours", async () => {
    const { shown, choose } = await open("/?noren-preview=ask");
    await until(() => shown() === "How likely?");
    choose("Layout", "In the page");
    await until(() => document.querySelector("main > noren-survey"));
    choose("Layout", "Dialog");
    await until(() => document.querySelector("noren-layer")?.shadowRoot?.querySelector("dialog"));
    const scheme = () => {
      const wrapper = document.querySelector("noren-layer")?.shadowRoot?.querySelector(".noren");
      return wrapper && getComputedStyle(wrapper).colorScheme;
    };
    for (const [name, expected] of [
      ["Dark", "dark"],
      ["Light", "light"],
    ] as const) {
      choose("Colours", name);
      await until(() => shown() === "How likely?" && scheme() === expected);
    }
  });

  it("shows the arms of an experiment, in the campaign's place, by a plug-in's widget that comes later", async () => {
    const widget: WidgetModule = {
      mount(element, { campaign }) {
        const content: { title?: string } = Object(campaign.content);
        element.textContent = content.title ?? "";
        return () => element.replaceChildren();
      },
    };
    document.body.innerHTML = '<p></p><noren-acme-offer campaign="offer"></noren-acme-offer>';
    const { noren, tools, choose } = await open("/?noren-preview=offer");
    await tools.findByText(/could not be shown/);
    noren.use({ widgets: { "acme-offer": async () => widget } });
    const place = document.querySelector("noren-acme-offer");
    await until(() => place?.textContent === "A");
    choose("Arm", "b");
    await until(() => place?.textContent === "B");
    noren.destroy();
    expect(place?.isConnected).toBe(true);
    expect(place?.textContent).toBe("");
  });

  it("tells of a campaign that there is not, and offers those that there are", async () => {
    const { tools, choose, shown } = await open("/?noren-preview=nothing");
    await tools.findByText("There is no campaign “nothing”. Choose one.");
    choose("Campaign", "ask (off)");
    await until(() => shown() === "How likely?");
  });

  it("lists what the validation finds in this campaign, and in no other", async () => {
    const { tools } = await open("/?noren-preview=offer", {
      check: () => [
        { path: "campaigns[1].content.title", expected: "a text", found: "5" },
        { path: "campaigns[0].content", expected: "less", found: "much", level: "warning" },
      ],
    });
    await tools.findByText("1 finding");
    expect(tools.getByText("content.title")).toBeTruthy();
  });

  it("speaks Japanese on a Japanese page", async () => {
    document.documentElement.lang = "ja";
    const { tools, shown } = await open("/?noren-preview=ask");
    expect(tools.getByText("Noren プレビュー")).toBeTruthy();
    await until(() => shown() === "どのくらい？");
  });

  it("folds away, and ends by its cross", async () => {
    const { tools, shown } = await open("/?noren-preview=ask");
    await until(() => shown() === "How likely?");
    tools.getByLabelText("Fold the preview's controls").click();
    expect(tools.queryByLabelText("Step")).toBeNull();
    tools.getByLabelText("Close the preview").click();
    expect(document.querySelector("noren-preview, noren-layer")).toBeNull();
  });
});

it("knows the languages of a content's texts", () => {
  expect([...languagesIn(survey.content)]).toEqual(["en", "ja"]);
  expect([...languagesIn({ questions: [{ id: "a", if: { to: "b" } }] })]).toEqual([]);
});

it("stands at an ending as one who came there by the last question", () => {
  const content = { questions: [{ id: "a", type: "nps" as const }], endings: [{ id: "lovely", title: "Lovely" }] };
  const [, ending] = stepsOf({ ...survey, content }, "en");
  if (!ending) throw new Error("no ending");
  expect(stateAt(content, ending, "T1", 2)).toMatchObject({ path: [0, 1], ending: "lovely", order: "T1", sequence: 2, open: true });
});
