export type { CampaignList } from "./campaign-list.ts";
export { defaultLimits, type Limits, type Rate } from "./limits.ts";
export type { CampaignReport, Funnel, LeadingReport, NpsReport, Report, SiteReport, SurveyReport, VariantReport } from "./report/report.ts";
export type { Site } from "./sites.ts";
export { type Collector, type CollectorOptions, startCollector } from "./start-collector.ts";
export type { SurveyDetail, WrittenText } from "./survey/survey-report.ts";
export type { Webhook } from "./webhooks/webhook.ts";
