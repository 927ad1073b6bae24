import type { Campaign } from "@noren/core";
import type { Page } from "../drivers/index.ts";
import type { HostTests } from "../support/use-host.ts";

/** Parts of the survey that stands in the page. */
export const survey = {
  step: (score: number) => `noren-survey >>> [role=radio]:nth-child(${score + 1})`,
  reason: "noren-survey >>> textarea",
  send: "noren-survey >>> [type=submit]",
  thanks: "noren-survey >>> .thanks",
};

/** Serves a page with a survey in it, whose answers are told apart by the campaign. Returns its address. */
export function serveSurvey(host: HostTests, id: string): string {
  const campaign: Campaign = { id, widget: "survey", status: "live", placement: { as: "inline" }, content: {} };
  host.serve(`/${id}.json`, { json: { ...host.config, campaigns: [campaign] } });
  host.serve(
    `/${id}`,
    `<title>Survey</title><style>noren-survey{display:block;min-height:300px}</style>
<script async src="/noren/noren.js" data-config="/${id}.json"></script><h1>Survey</h1><a href="/${id}-next">On</a><noren-survey campaign="${id}"></noren-survey>`,
  );
  host.serve(`/${id}-next`, "<title>Next</title><h1>Next</h1>");
  return `${host.url}/${id}`;
}

/** What the collector has of a campaign's answers and ends. */
export const answersOf = (host: HostTests, id: string) =>
  host.events().flatMap(({ campaign, name, data }) => (campaign === id && name.startsWith("survey_") ? [{ name, ...data }] : []));

/** What stands in the field of the reason. */
export const typedReason = (page: Page) => page.on(survey.reason, (field) => (field instanceof HTMLTextAreaElement ? field.value : ""));
