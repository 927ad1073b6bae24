import type { EventBatch } from "@noren/core";
import { fireEvent, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mount } from "../mount.tsx";
import { stubPage } from "../testing/stub-page.ts";
import type { LinkData } from "./link-data.ts";
import { openLink } from "./open-link.ts";

beforeEach(() => {
  stubPage(false);
  history.replaceState(null, "", "/s/shop/nps");
});
afterEach(() => document.body.replaceChildren());

/** A collector that can be reached or not. */
function collector() {
  const batches: EventBatch[] = [];
  const state = { reachable: true, fate: "stored", requests: 0 };
  const answer = async (_address: unknown, options?: RequestInit): Promise<Response> => {
    state.requests += 1;
    if (!state.reachable) throw new TypeError("no network");
    const batch: EventBatch = JSON.parse(String(options?.body));
    if (state.fate !== "retry") batches.push(batch);
    const results = Object.fromEntries(batch.events.map(({ id }) => [id, { fate: state.fate }]));
    return new Response(JSON.stringify({ receivedAt: 1, results }));
  };
  return Object.assign(state, {
    batches,
    names: () => batches.flatMap(({ events }) => events.map(({ name }) => name)),
    fetch: vi.fn<typeof fetch>(answer),
  });
}

async function open(to: ReturnType<typeof collector>, data: Partial<LinkData> = {}) {
  const [survey, done, unsent] = [document.createElement("main"), document.createElement("p"), document.createElement("p")];
  unsent.append(document.createElement("button"));
  for (const notice of [done, unsent]) notice.hidden = true;
  document.body.replaceChildren(survey, done, unsent);
  const timers: [run: () => void, ms: number][] = [];
  let time = 1_790_000_000_000;
  const undo = await openLink(
    mount,
    { site: "shop", campaign: "nps", content: { layout: "full" }, locale: "en", theme: "paper", ...data },
    { survey, done, unsent },
    {
      window,
      fetch: to.fetch,
      now: () => time++,
      random: (bytes) => crypto.getRandomValues(bytes),
      later(run, ms) {
        const timer: (typeof timers)[number] = [run, ms];
        timers.push(timer);
        return () => timers.splice(timers.indexOf(timer) >>> 0, 1);
      },
    },
  );
  const root = survey.shadowRoot?.querySelector<HTMLElement>(".noren") ?? survey;
  const screen = within(root);
  return {
    ...screen,
    undo,
    done,
    unsent,
    timers,
    /** Runs what waits. */
    pass() {
      for (const [run] of timers.splice(0)) run();
    },
    press(score: number) {
      const step = screen.getAllByRole("radio")[score];
      if (step) fireEvent.click(step, { detail: 1 });
    },
    go: (name: string) => fireEvent.click(screen.getByRole("button", { name })),
  };
}

describe("a link page", () => {
  it("sends and keeps nothing while it is only looked at", async () => {
    const to = collector();
    const page = await open(to, { score: 9 });
    window.dispatchEvent(new Event("pagehide"));
    for (const hidden of [true, false]) {
      vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
      document.dispatchEvent(new Event("visibilitychange"));
      await new Promise((resolve) => setTimeout(resolve));
    }
    page.pass();
    expect(to.requests).toBe(0);
    expect(history.state).toBeNull();
    expect(page.getByRole("radio", { checked: true }).textContent).toBe("9");
    page.undo();
  });

  it("sends each answer as it is given, without visitor, session or query of the address", async () => {
    history.replaceState(null, "", "/s/shop/nps?order=T-1");
    const to = collector();
    const page = await open(to, { order: "T-1" });
    page.press(9);
    expect(to.names()).toEqual(["survey_answered"]);
    fireEvent.input(page.getByRole("textbox"), { target: { value: "The tea" } });
    page.go("Send");
    expect(to.names()).toEqual(["survey_answered", "survey_answered", "survey_completed"]);
    expect(page.getByRole("heading").textContent).toBe("Thank you");
    const [batch] = to.batches;
    expect(batch).toMatchObject({ version: 1, site: "shop" });
    expect(to.fetch.mock.calls[0]?.[0]).toBe(`${location.origin}/v1/events`);
    expect(to.fetch.mock.calls[0]?.[1]).toMatchObject({ keepalive: true, credentials: "omit" });
    const event = batch?.events[0];
    expect(event).toMatchObject({ campaign: "nps", source: "widget", page: `${location.origin}/s/shop/nps` });
    expect(event?.data).toMatchObject({ question: "nps", answer: 9, order: "T-1", sequence: 1 });
    expect(event).not.toHaveProperty("visitor");
    expect(event).not.toHaveProperty("session");
    page.undo();
  });

  it("sends what was pressed in an e-mail once the shopper goes on", async () => {
    const to = collector();
    const page = await open(to, { score: 9 });
    page.go("Next");
    expect(to.batches[0]?.events[0]?.data).toMatchObject({ answer: 9 });
    page.undo();
  });

  it.each([11, -1])("chooses nothing where %s is no step", async (score) => {
    const page = await open(collector(), { score });
    expect(page.queryByRole("radio", { checked: true })).toBeNull();
    page.undo();
  });

  it("chooses nothing in a question of another kind", async () => {
    const page = await open(collector(), { score: 3, content: { questions: [{ id: "why", type: "text", text: "Why?" }] } });
    expect(page.getByRole("textbox")).toHaveProperty("value", "");
    page.undo();
  });

  it("says when answers could not be sent, tries again by itself and when asked, and loses none", async () => {
    const to = collector();
    const page = await open(to);
    to.reachable = false;
    page.press(3);
    await vi.waitFor(() => expect(page.unsent.hidden).toBe(false));
    const leave = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leave);
    expect(leave.defaultPrevented).toBe(true);
    page.pass();
    await vi.waitFor(() => expect(page.timers.map(([, ms]) => ms)).toContain(4_000));
    to.reachable = true;
    page.unsent.querySelector("button")?.click();
    await vi.waitFor(() => expect(page.unsent.hidden).toBe(true));
    expect(to.names()).toEqual(["survey_answered"]);
    window.dispatchEvent(new Event("online"));
    expect(to.names()).toHaveLength(1);
    page.undo();
  });

  it("tries again with what the collector had no room for", async () => {
    const to = collector();
    to.fate = "retry";
    const page = await open(to);
    page.press(3);
    await vi.waitFor(() => expect(page.unsent.hidden).toBe(false));
    to.fate = "stored";
    page.pass();
    await vi.waitFor(() => expect(page.unsent.hidden).toBe(true));
    expect(to.names()).toEqual(["survey_answered"]);
    page.undo();
  });

  it("gives no answer when a page that is left loses the focus, and gives it when one that came back does", async () => {
    const to = collector();
    const page = await open(to);
    page.press(9);
    fireEvent.input(page.getByRole("textbox"), { target: { value: "Half a word" } });
    window.dispatchEvent(new Event("pagehide"));
    fireEvent.focusOut(page.getByRole("textbox"));
    expect(to.names()).toEqual(["survey_answered"]);
    window.dispatchEvent(new Event("pageshow"));
    fireEvent.focusOut(page.getByRole("textbox"));
    await vi.waitFor(() => expect(to.names()).toHaveLength(2));
    expect(to.batches.flatMap(({ events }) => events.map(({ data }) => data.answer))).toEqual([9, "Half a word"]);
    page.undo();
  });

  it("goes on after a reload where it was left, and sends what was not sent", async () => {
    const to = collector();
    to.reachable = false;
    const page = await open(to);
    page.press(3);
    fireEvent.input(page.getByRole("textbox"), { target: { value: "Late" } });
    await vi.waitFor(() => expect(page.unsent.hidden).toBe(false));
    window.dispatchEvent(new Event("pagehide"));
    page.undo();

    to.reachable = true;
    const again = await open(to);
    expect(again.getByRole("textbox")).toHaveProperty("value", "Late");
    await vi.waitFor(() => expect(to.names()).toEqual(["survey_answered"]));
    again.go("Send");
    await vi.waitFor(() => expect(to.names()).toHaveLength(3));
    const responses = to.batches.flatMap(({ events }) => events.map(({ data }) => data.response));
    expect(new Set(responses).size).toBe(1);
    again.pass();
    again.undo();

    const third = await open(to);
    expect(third.done.hidden).toBe(false);
    third.undo();
  });
});
