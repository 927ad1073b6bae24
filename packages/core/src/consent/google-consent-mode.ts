import { watchEntries } from "../facts/data-layer.ts";
import { isRecord } from "../record.ts";
import { answer, type CategoryNames } from "./answer.ts";
import type { ConsentAdapter } from "./consent.ts";

const usual: CategoryNames = [
  ["storage", "analytics_storage"],
  ["analytics", "analytics_storage"],
  ["personalisation", "personalization_storage"],
  ["marketing", "ad_storage", "ad_user_data", "ad_personalization"],
];

/**
 * Reads Google Consent Mode v2: the commands `consent` `default` and `consent` `update` in `dataLayer`, as `arguments` or as arrays. An update
 * is the shopper's answer, and the last one of each consent type counts. A default grants only where no default denies it, for whatever
 * region, since only Google knows the shopper's region, and only after its `wait_for_update` (ms) has passed without an update. A default
 * that denies is no refusal yet. Categories by default: `analytics_storage` grants storage and analytics, `personalization_storage`
 * personalisation, all three of `ad_storage`, `ad_user_data` and `ad_personalization` marketing.
 * Source: developers.google.com, Set up consent mode on websites.
 */
export const googleConsentMode: ConsentAdapter = (tell, config, window) => {
  const defaults = new Map<string, boolean>();
  const updates = new Map<string, boolean>();
  let timer = 0;
  let reading = true;
  /** False while the store's defaults wait for an update. */
  let settled = false;
  const say = (): void => {
    if (!reading) tell(answer(usual, config, (name) => updates.get(name) ?? ((settled && defaults.get(name)) || undefined)));
  };
  const settle = (): void => {
    settled = true;
    say();
  };
  const read = (entry: unknown): void => {
    const { 0: command, 1: kind, 2: settings }: { readonly [index: number]: unknown } = Object(entry);
    const update = kind === "update";
    if (command !== "consent" || !(update || kind === "default") || !isRecord(settings)) return;
    const { region, wait_for_update: wait, ...types } = settings;
    for (const [name, value] of Object.entries(types)) {
      const granted = value === "granted";
      if (update) updates.set(name, granted);
      else defaults.set(name, granted && defaults.get(name) !== false);
    }
    window.clearTimeout(timer);
    if (update) settle();
    else {
      settled = false;
      // The next command may deny in a region what this one grants.
      timer = window.setTimeout(settle, Number(wait) || 0);
    }
  };
  const undo = watchEntries(window, read);
  // What stood there already is one answer: of several updates only the last is true.
  reading = false;
  if (updates.size) say();
  return () => {
    undo();
    window.clearTimeout(timer);
  };
};

export { googleConsentMode as default };
