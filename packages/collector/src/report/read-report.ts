import * as z from "zod";
import type { CampaignList } from "../campaign-list.ts";
import type { Database } from "../store/open-database.ts";
import { actingEvents } from "./acting-events.ts";
import type { CampaignReport, Funnel, Report, SiteReport, VariantReport } from "./report.ts";
import { answerData, completionData, type SurveyAnswer, type SurveyCompletion } from "./survey-answer.ts";
import { surveyFigures } from "./survey-figures.ts";

const totalsRow = z.object({ events: z.number(), last: z.nullable(z.number()) });
const peopleRow = z.object({
  campaign: z.string(),
  variant: z.nullable(z.string()),
  kind: z.enum(["exposed", "shown", "acted", "dismissed"]),
  people: z.number(),
});
const widgetRow = z.object({ campaign: z.string(), widget: z.string() });
const surveyRow = z.object({
  campaign: z.string(),
  id: z.string(),
  name: z.string(),
  at: z.number(),
  variant: z.nullable(z.string()),
  data: z.string(),
});

/** Each event of a site's campaigns with the column of the funnel that it counts in, and the person it counts for. */
const steps = `
  SELECT campaign, variant,
    CASE
      WHEN name = 'campaign_exposed' THEN 'exposed'
      WHEN name = 'campaign_shown' THEN 'shown'
      WHEN name = 'campaign_dismissed' AND data ->> '$.reason' IN ('closed', 'snoozed') THEN 'dismissed'
      WHEN name = 'campaign_dismissed' AND data ->> '$.reason' = 'done' THEN 'acted'
      WHEN name IN (${actingEvents.map((name) => `'${name}'`).join(", ")}) THEN 'acted'
    END AS kind,
    COALESCE('visitor ' || visitor, 'session ' || session, 'event ' || id) AS person
  FROM events WHERE site = ? AND campaign IS NOT NULL
`;

/** Reads the figures of `sites` from the database. `generatedAt` in milliseconds since 1970. */
export type ReadReport = (generatedAt: number) => Report;

export function prepareReport(database: Database, sites: readonly string[], lists: readonly CampaignList[]): ReadReport {
  const totals = database.prepare("SELECT COUNT(*) AS events, MAX(received_at) AS last FROM events WHERE site = ?");
  const people = database.prepare(`
    SELECT campaign, NULL AS variant, kind, COUNT(DISTINCT person) AS people FROM (${steps}) WHERE kind IS NOT NULL GROUP BY campaign, kind
    UNION ALL
    SELECT campaign, variant, kind, COUNT(DISTINCT person) FROM (${steps})
      WHERE kind IS NOT NULL AND variant IS NOT NULL GROUP BY campaign, variant, kind
    ORDER BY 1, 2
  `);
  const widgets = database.prepare(`
    SELECT campaign, data ->> '$.widget' AS widget, MAX(received_at) FROM events
    WHERE site = ? AND name IN ('campaign_exposed', 'campaign_shown') AND campaign IS NOT NULL AND json_type(data, '$.widget') = 'text'
    GROUP BY campaign
  `);
  const surveys = database.prepare(`
    SELECT campaign, id, name, corrected_at AS at, variant, data FROM events
    WHERE site = ? AND campaign IS NOT NULL AND name IN ('survey_answered', 'survey_completed')
  `);

  function readSite(site: string): SiteReport {
    const { events, last } = totalsRow.parse(totals.get(site));
    const campaigns = new Map<string, CampaignReport>();
    const campaignOf = (campaign: string): CampaignReport => {
      const known = campaigns.get(campaign);
      if (known) return known;
      const fresh: CampaignReport = { campaign, people: nobody(), variants: [] };
      campaigns.set(campaign, fresh);
      return fresh;
    };
    for (const list of lists.filter((each) => each.site === site)) {
      for (const { id, widget, status } of list.campaigns) Object.assign(campaignOf(id), { widget, status });
    }
    for (const row of people.all(site, site)) {
      const { campaign, variant, kind, people: count } = peopleRow.parse(row);
      const report = campaignOf(campaign);
      if (variant === null) report.people[kind] = count;
      else variantOf(report, variant).people[kind] = count;
    }
    for (const row of widgets.all(site)) {
      const { campaign, widget } = widgetRow.parse(row);
      campaignOf(campaign).widget ??= widget;
    }
    for (const [campaign, { answers, completions }] of readSurveys(surveys.iterate(site))) {
      const report = campaignOf(campaign);
      const { survey, variants } = surveyFigures(answers, completions);
      report.survey = survey;
      for (const [variant, nps] of variants) variantOf(report, variant).nps = nps;
    }
    return { site, events, ...(last === null ? {} : { lastReceivedAt: last }), campaigns: [...campaigns.values()] };
  }

  return (generatedAt) => ({ generatedAt, sites: sites.map(readSite) });
}

function readSurveys(rows: Iterable<unknown>): Map<string, { answers: SurveyAnswer[]; completions: SurveyCompletion[] }> {
  const surveys = new Map<string, { answers: SurveyAnswer[]; completions: SurveyCompletion[] }>();
  for (const row of rows) {
    const { campaign, id, name, at, variant, data } = surveyRow.parse(row);
    const survey = surveys.get(campaign) ?? { answers: [], completions: [] };
    surveys.set(campaign, survey);
    const json: unknown = JSON.parse(data);
    const answer = name === "survey_answered" ? answerData.safeParse(json) : undefined;
    if (answer?.success) survey.answers.push({ ...answer.data, id, at, ...(variant === null ? {} : { variant }) });
    const completion = name === "survey_completed" ? completionData.safeParse(json) : undefined;
    if (completion?.success) survey.completions.push({ ...completion.data, at });
  }
  return surveys;
}

function variantOf(report: CampaignReport, variant: string): VariantReport {
  const known = report.variants.find((each) => each.variant === variant);
  if (known) return known;
  const fresh: VariantReport = { variant, people: nobody() };
  report.variants.push(fresh);
  return fresh;
}

function nobody(): Funnel {
  return { exposed: 0, shown: 0, acted: 0, dismissed: 0 };
}
