import type { Core } from "../core.ts";
import type { EventSource, Json } from "../events/event.ts";
import type { FactsCollector } from "./collect.ts";
import { type WatchInput, watchReadings } from "./watch-readings.ts";

/**
 * Loads the configuration's sources of facts, or what reads structured data that comes late, and turns their readings into facts and events.
 */
export function startSources(
  { environment, config: { facts: config = {} }, journal, bus, load }: Core,
  facts: FactsCollector,
  changed: () => void,
  track: (source: EventSource, name: string, data: { [key: string]: Json }) => unknown,
  newPage?: boolean,
): undefined {
  facts.renewals ??= new Set();
  const { renewals } = facts;
  for (const renew of renewals) renew();
  if (newPage && facts.late) return;
  const input: WatchInput = {
    window: environment.window,
    config,
    journal,
    parts: environment.parts,
    told: {},
    renewals,
    seen: () => facts.seen,
    get: () => facts.current,
    set(patch) {
      if (patch.cart) facts.told = { cart: patch.cart };
      facts.set(patch);
      changed();
    },
    track(name, data) {
      if (!facts.heard.has(name)) track("derived", name, data);
    },
    on: bus.on,
  };
  const { sources = [], selectors } = config;
  facts.late ||= newPage;
  for (const name of newPage ? ["late"] : new Set<string>([...sources, ...(selectors ? ["selectors"] : [])]))
    load(environment.facts[name]?.(), (module) => module.default({ ...input, watch: (read) => watchReadings(input, read) }));
}

export { startSources as default };
