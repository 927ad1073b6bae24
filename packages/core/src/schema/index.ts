export {
  type Campaign,
  type CampaignExperiment,
  type Condition,
  campaignSchema,
  conditionSchema,
  type Frequency,
  frequencySchema,
  type Placement,
  placementSchema,
  type Trigger,
  type TriggerRule,
  triggerRuleSchema,
  triggerSchema,
} from "./campaign.ts";
export {
  type BridgeConfig,
  bridgeSchema,
  bridgeTargets,
  type ConsentConfig,
  configSchema,
  consentSchema,
  consentSystems,
  factsSchema,
  type NorenConfig,
  type ThemeConfig,
  themeSchema,
} from "./config.ts";
export { type Localised, localisedSchema } from "./localised.ts";
