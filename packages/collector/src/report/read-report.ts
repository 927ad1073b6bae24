import * as z from "zod";
import type { CampaignList } from "../campaign-list.ts";
import type { Database } from "../store/open-database.ts";
import { readLabels } from "../survey/labels.ts";
import { prepareSummary } from "../survey/read-summary.ts";
import { actingEvents } from "./acting-events.ts";
import { holdout, splitOf } from "./arms.ts";
import { droppedEvents } from "./dropped-events.ts";
import type { CampaignReport, Funnel, Report, SiteReport, VariantReport } from "./report.ts";

const totalsRow = z.object({ events: z.number(), last: z.nullable(z.number()) });
const peopleRow = z.object({
  campaign: z.string(),
  variant: z.optional(z.nullable(z.string())),
  kind: z.enum(["exposed", "shown", "acted", "dismissed"]),
  people: z.number(),
});
const webhookRow = z.object({ webhook: z.string(), waiting: z.number() });
const widgetRow = z.object({ campaign: z.string(), widget: z.string() });
/**
 * Each event of a site's campaigns with the column of the funnel that it counts in, and the person it counts for. An anonymous survey's answers have
 * neither visitor nor session: a response is a person, and that somebody was done is known from the answers.
 */
const steps = `
  SELECT campaign, variant,
    CASE
      WHEN name = 'campaign_exposed' THEN 'exposed'
      WHEN name = 'campaign_shown' THEN 'shown'
      WHEN name = 'campaign_dismissed' AND data ->> '$.reason' IN ('closed', 'snoozed') THEN 'dismissed'
      WHEN name = 'campaign_dismissed' AND data ->> '$.reason' = 'done' AND COALESCE(visitor, session) IS NOT NULL THEN 'acted'
      WHEN name IN (${actingEvents.map((name) => `'${name}'`).join(", ")}) THEN 'acted'
    END AS kind,
    COALESCE('visitor ' || visitor, 'session ' || session, 'response ' || (data ->> '$.response'), 'event ' || id) AS person
  FROM events WHERE site = ? AND campaign IS NOT NULL
`;

/** Reads the figures of `sites` from the database. `generatedAt` in milliseconds since 1970. */
export type ReadReport = (generatedAt: number) => Report;

export function prepareReport(database: Database, sites: readonly string[], lists: readonly CampaignList[]): ReadReport {
  const totals = database.prepare("SELECT COUNT(*) AS events, MAX(received_at) AS last FROM events WHERE site = ?");
  const people = database.prepare(`
    SELECT campaign, kind, COUNT(DISTINCT person) AS people FROM (${steps}) WHERE kind IS NOT NULL GROUP BY campaign, kind ORDER BY campaign
  `);
  const armPeople = database.prepare(`
    SELECT campaign, variant, kind, COUNT(DISTINCT person) AS people FROM (${steps})
    WHERE kind IS NOT NULL GROUP BY campaign, variant, kind ORDER BY campaign, variant = '${holdout}', variant
  `);
  const dropped = database.prepare(`
    SELECT data, COALESCE(visitor, session, id) AS device FROM events WHERE site = ? AND name = 'events_dropped'
  `);
  const waiting = database.prepare("SELECT webhook, COUNT(*) AS waiting FROM outbox WHERE site = ? GROUP BY webhook");
  const widgets = database.prepare(`
    SELECT campaign, data ->> '$.widget' AS widget, MAX(received_at) FROM events
    WHERE site = ? AND name IN ('campaign_exposed', 'campaign_shown') AND campaign IS NOT NULL AND json_type(data, '$.widget') = 'text'
    GROUP BY campaign
  `);
  const readSummaries = prepareSummary(database);

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
    const configured = lists.filter((each) => each.site === site).flatMap(({ campaigns: listed }) => listed);
    for (const { id, widget, status, experiment } of configured) {
      const report = Object.assign(campaignOf(id), { widget, status });
      for (const { key } of experiment?.variations ?? []) variantOf(report, key);
    }
    for (const row of people.all(site)) {
      const { campaign, kind, people: count } = peopleRow.parse(row);
      campaignOf(campaign).people[kind] = count;
    }
    for (const row of armPeople.all(site)) {
      const { campaign, variant, kind, people: count } = peopleRow.parse(row);
      const report = campaignOf(campaign);
      if (!variant) report.others ??= nobody();
      const group = variant ? variantOf(report, variant).people : report.others;
      if (group) group[kind] = count;
    }
    for (const report of campaigns.values()) {
      const experiment = configured.find(({ id }) => id === report.campaign)?.experiment;
      const split = experiment && splitOf(experiment, report.variants);
      if (split) report.split = split;
      const heldOut = report.variants.find(({ variant }) => variant === holdout);
      if (heldOut && heldOut.due === undefined) heldOut.role = "holdout";
      if (report.variants.length === 0) delete report.others;
    }
    for (const row of widgets.all(site)) {
      const { campaign, widget } = widgetRow.parse(row);
      campaignOf(campaign).widget ??= widget;
    }
    const orderOf = (campaign: string) => readLabels(configured.find(({ id }) => id === campaign)?.content).questions.map(({ id }) => id);
    for (const { campaign, survey, variants } of readSummaries(site, orderOf)) {
      const report = campaignOf(campaign);
      report.survey = survey;
      for (const [variant, nps] of variants) variantOf(report, variant).nps = nps;
    }
    const drops = droppedEvents(dropped.iterate(site));
    return {
      site,
      events,
      ...(last === null ? {} : { lastReceivedAt: last }),
      ...(drops ? { dropped: drops } : {}),
      webhooks: waiting.all(site).map((row) => webhookRow.parse(row)),
      campaigns: [...campaigns.values()],
    };
  }

  return (generatedAt) => ({ generatedAt, sites: sites.map(readSite) });
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
