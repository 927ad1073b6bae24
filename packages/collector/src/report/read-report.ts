import * as z from "zod";
import type { CampaignList } from "../campaign-list.ts";
import type { Database } from "../store/open-database.ts";
import { readLabels } from "../survey/labels.ts";
import { prepareSummary } from "../survey/read-summary.ts";
import { holdout, splitOf } from "./arms.ts";
import { droppedEvents } from "./dropped-events.ts";
import { prepareFunnels } from "./read-funnels.ts";
import type { CampaignReport, Funnel, Report, SiteReport, VariantReport } from "./report.ts";

const totalsRow = z.object({ events: z.number(), last: z.nullable(z.number()) });
const webhookRow = z.object({ webhook: z.string(), waiting: z.number() });
const widgetRow = z.object({ widget: z.string() });
/** Reads the figures of `sites` from the database. `generatedAt` in milliseconds since 1970. */
export type ReadReport = (generatedAt: number) => Report;

export function prepareReport(database: Database, sites: readonly string[], lists: readonly CampaignList[]): ReadReport {
  const totals = database.prepare("SELECT COUNT(*) AS events, MAX(received_at) AS last FROM events WHERE site = ?");
  const readFunnels = prepareFunnels(database);
  const dropped = database.prepare(`
    SELECT data, COALESCE(visitor, session, id) AS device FROM events INDEXED BY events_of_drops WHERE site = ? AND name = 'events_dropped'
  `);
  const waiting = database.prepare("SELECT webhook, COUNT(*) AS waiting FROM outbox WHERE site = ? GROUP BY webhook");
  const widget = database.prepare(`
    SELECT data ->> '$.widget' AS widget FROM events
    WHERE site = ? AND campaign = ? AND name IN ('campaign_exposed', 'campaign_shown') AND json_type(data, '$.widget') = 'text' LIMIT 1
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
    const { arms, wholes } = readFunnels(site);
    for (const { campaign, variant, kind, people: count } of arms) {
      const report = campaignOf(campaign);
      report.people[kind] = count;
      if (!variant) report.others ??= nobody();
      const group = variant ? variantOf(report, variant).people : report.others;
      if (group) group[kind] = count;
    }
    for (const { campaign, kind, people: count } of wholes) campaignOf(campaign).people[kind] = count;
    for (const report of campaigns.values()) {
      const experiment = configured.find(({ id }) => id === report.campaign)?.experiment;
      const split = experiment && splitOf(experiment, report.variants);
      if (split) report.split = split;
      const heldOut = report.variants.find(({ variant }) => variant === holdout);
      if (heldOut && heldOut.due === undefined) heldOut.role = "holdout";
      if (report.variants.length === 0) delete report.others;
    }
    for (const report of campaigns.values()) {
      const told = report.widget === undefined ? widget.get(site, report.campaign) : undefined;
      if (told !== undefined) report.widget = widgetRow.parse(told).widget;
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
