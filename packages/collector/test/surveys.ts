import type { Json, NorenEvent } from "@noren/core/events";
import { expect } from "vitest";
import type { SurveyDetail } from "../src/survey/survey-report.ts";
import { batchOf, eventOf } from "./events.ts";
import { openCollector, type TestCollector } from "./open-collector.ts";

/** By the collector's clock. */
export const now = () => 1_700_000_100_000;
export const day = 86_400_000;

const questions = [
  { id: "score", type: "nps", text: { en: "Would you recommend [company]?", ja: "お勧めしますか" } },
  { id: "why", type: "text", text: { promoter: "What pleased you?", passive: "What is missing?", detractor: "What went wrong?" } },
  {
    id: "channel",
    type: "single",
    text: "How did you hear of us?",
    choices: [
      { id: "friend", text: "From a friend" },
      { id: "ad", text: "An <i>advertisement</i>" },
      { id: "never", text: "I never did" },
    ],
  },
  {
    id: "parts",
    type: "matrix",
    text: "How did we do?",
    rows: [{ id: "box", text: "The box" }],
    columns: [
      { id: "well", text: "Well" },
      { id: "badly", text: "Badly" },
    ],
  },
];
const config = {
  site: "shop",
  campaigns: [
    { id: "ask", widget: "survey", status: "live" as const, content: { company: "Yorozu", questions } },
    { id: "silent", widget: "survey", status: "draft" as const },
  ],
};

let made = 0;
function told(name: string, data: NorenEvent["data"], fields: Partial<NorenEvent> = {}): NorenEvent {
  made += 1;
  return eventOf(made, { name, data, source: "widget", campaign: "ask", at: now() - 1000, ...fields });
}
/** A `survey_answered` of the campaign `ask`, a second ago. */
export function answer(
  response: string,
  question: string,
  value: Json,
  type: string,
  more: { [field: string]: Json } = {},
  fields: Partial<NorenEvent> = {},
) {
  return told("survey_answered", { response, question, sequence: 1, answer: value, type, ...more }, fields);
}
/** A `survey_completed`. */
export const done = (response: string, path: string[], fields: Partial<NorenEvent> = {}) =>
  told("survey_completed", { response, path }, fields);

/** A collector that has stored these events. */
export async function openSurvey(events: readonly NorenEvent[] = []): Promise<TestCollector> {
  const collector = await openCollector({ now, config });
  for (let start = 0; start < events.length; start += 400) {
    const response = await collector.post(batchOf(events.slice(start, start + 400)));
    const { results } = await response.json();
    expect(new Set(Object.values(results).map((result) => JSON.stringify(result)))).toEqual(new Set(['{"fate":"stored"}']));
  }
  return collector;
}

/** One of the campaign's addresses in the report, with the token. */
export async function get(
  { url, token }: TestCollector,
  path: string,
  parameters: { [name: string]: string } = {},
  language = "en",
): Promise<Response> {
  return fetch(`${url}/report/shop/${path}?${new URLSearchParams({ token, ...parameters })}`, { headers: { "Accept-Language": language } });
}
export async function pageOf(collector: TestCollector, parameters: { [name: string]: string } = {}): Promise<string> {
  const response = await get(collector, "ask", parameters);
  expect(response.status).toBe(200);
  return response.text();
}
export async function detailOf(collector: TestCollector, parameters: { [name: string]: string } = {}): Promise<SurveyDetail> {
  return (await get(collector, "ask.json", parameters)).json();
}
