import { config as configureZod, type core, safeParse } from "zod/mini";
import { type Campaign, campaignSchema, type TriggerRule } from "../schema/campaign.ts";
import { configSchema, type FactsConfig } from "../schema/config.ts";
import { checkCampaigns } from "./check-campaigns.ts";
import { checkCondition } from "./check-condition.ts";
import { checkContent, isSafeAddress } from "./check-content.ts";
import { checkFacts } from "./check-facts.ts";
import { checkPathPattern } from "./check-path-pattern.ts";
import { checkSchedule } from "./check-schedule.ts";
import { jsonPath, type PathKey } from "./json-path.ts";
import type { Problem } from "./problem.ts";
import { readIssues } from "./read-issues.ts";
import { showValue } from "./show-value.ts";

const HOST = /^([\w-]+\.)+[a-z]{2,}(\/|$)/i;

// Else it would try whether text may be evaluated, which a strict page reports as a breach.
configureZod({ jitless: true });

/** Looks at a content that fits its schema for what no schema can see. Paths start at the content. */
export type Check = (content: unknown) => readonly Problem[];

/** What a configuration is held against beside its own schema. */
export interface Rules {
  /** What `content` must be, by widget. */
  contents: ReadonlyMap<string, core.$ZodType>;
  /** What else is looked at in a content, by widget. */
  checks?: ReadonlyMap<string, Check>;
  /** Whether a text can be read as a CSS selector. */
  isSelector(text: string): boolean;
}

/** All that is wrong in the value of a `noren.config.json`, in the order of its parts; an empty list when it can be used. */
export function validate(config: unknown, rules: Rules): Problem[] {
  const whole = safeParse(configSchema, config);
  const problems = whole.success ? [] : readIssues(configSchema, config, whole.error.issues);
  const { locale, campaigns } = loosely(config);
  const language = typeof locale === "string" ? locale : "en";
  const read: Campaign[] = [];
  campaigns.forEach((value, index) => {
    const campaign = safeParse(campaignSchema, value);
    if (!campaign.success) return;
    read.push(campaign.data);
    problems.push(...checkParts(campaign.data, index, language, rules));
  });
  // Beside one another they can only be seen once each can be read.
  if (read.length === campaigns.length) problems.push(...checkCampaigns(read, [...rules.contents.keys()]));
  if (whole.success) problems.push(...checkRest(whole.data, rules));
  return problems;
}

function loosely(config: unknown): { locale?: unknown; campaigns: unknown[] } {
  if (typeof config !== "object" || config === null) return { campaigns: [] };
  const { locale, campaigns }: { locale?: unknown; campaigns?: unknown } = config;
  return { locale, campaigns: Array.isArray(campaigns) ? campaigns : [] };
}

function checkParts(campaign: Campaign, index: number, language: string, rules: Rules): Problem[] {
  const path = `campaigns[${index}]`;
  const contents: [value: unknown, path: PathKey[]][] = [[campaign.content, ["campaigns", index, "content"]]];
  campaign.experiment?.variations.forEach(({ content }, place) => {
    if (content !== undefined) contents.push([content, ["campaigns", index, "experiment", "variations", place, "content"]]);
  });
  const schema = rules.contents.get(campaign.widget);
  return [
    ...(schema
      ? contents.flatMap(([content, at]) =>
          checkOneContent(schema, content, campaign.locale ?? language, at, rules.checks?.get(campaign.widget)),
        )
      : []),
    ...checkSchedule(campaign.schedule, `${path}.schedule`),
    ...checkSelector(campaign.placement?.selector, `${path}.placement.selector`, rules),
    ...checkCondition(campaign.audience, `${path}.audience`),
    ...checkFacts(campaign.audience, `${path}.audience`),
    ...Object.entries(campaign.trigger ?? {}).flatMap(([kind, list]) =>
      list.flatMap((rule, place) => checkTrigger(rule, `${path}.trigger.${kind}[${place}]`, rules)),
    ),
  ];
}

function checkTrigger(rule: TriggerRule, path: string, rules: Rules): Problem[] {
  if (rule.on === "event") return checkCondition(rule.where, `${path}.where`);
  return "selector" in rule ? checkSelector(rule.selector, `${path}.selector`, rules) : [];
}

function checkOneContent(
  schema: Parameters<typeof checkContent>[0],
  content: unknown,
  language: string,
  at: PathKey[],
  check: Check = () => [],
): Problem[] {
  const result = safeParse(schema, content);
  if (!result.success) return readIssues(schema, content, result.error.issues, at);
  const below = check(content).map((problem) => ({ ...problem, path: `${jsonPath(at)}${problem.path && `.${problem.path}`}` }));
  return [...checkContent(schema, content, language, at), ...below];
}

function checkSelector(selector: string | undefined, path: string, { isSelector }: Rules): Problem[] {
  return selector === undefined || isSelector(selector) ? [] : [{ path, expected: "a CSS selector", found: showValue(selector) }];
}

function checkCurrency(currency: string | undefined, path: string): Problem[] {
  return currency === undefined || /^[A-Z]{3}$/.test(currency)
    ? []
    : [{ path, expected: 'a currency such as "JPY"', found: showValue(currency), level: "warning" }];
}

function checkRest(
  config: {
    endpoint: string;
    data?: string | undefined;
    quiet?: { selectors?: string[] | undefined; paths?: string[] | undefined } | undefined;
    facts?: Pick<FactsConfig, "selectors" | "pages" | "currency"> | undefined;
  },
  rules: Rules,
): Problem[] {
  const address = (path: string, value: string | undefined): Problem[] => {
    if (value === undefined) return [];
    if (!isSafeAddress(value, true)) return [{ path, expected: "an address that is http, https or a path", found: showValue(value) }];
    // A host without its scheme would be a path beside the configuration.
    return HOST.test(value)
      ? [{ path, expected: `"https://${value}", or a path from "/" or "./"`, found: showValue(value), level: "warning" }]
      : [];
  };
  return [
    ...address("endpoint", config.endpoint),
    ...address("data", config.data),
    ...(config.quiet?.selectors ?? []).flatMap((selector, index) => checkSelector(selector, `quiet.selectors[${index}]`, rules)),
    ...Object.entries(config.facts?.selectors ?? {}).flatMap(([fact, selector]) =>
      checkSelector(selector?.replace(/@[\w-]+$/, ""), `facts.selectors.${fact}`, rules),
    ),
    ...(config.quiet?.paths ?? []).flatMap((pattern, index) => checkPathPattern(pattern, `quiet.paths[${index}]`)),
    ...(config.facts?.pages ?? []).flatMap(({ path }, index) => checkPathPattern(path, `facts.pages[${index}].path`)),
    ...checkCurrency(config.facts?.currency, "facts.currency"),
  ];
}
