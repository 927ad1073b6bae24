import type { Reading } from "../facts/reading.ts";
import type { FactsInput, FactsSource } from "../facts/source.ts";
import type { FactsConfig } from "../schema/config.ts";
import { facts } from "./facts.ts";

/** What a source sees of a page at once, before any cart of its platform's answered. */
export function readSource(source: FactsSource, address: string, markup: string, config: FactsConfig = {}): Reading {
  window.history.replaceState(null, "", address);
  const page = new DOMParser().parseFromString(markup, "text/html");
  document.body.replaceChildren(...page.body.childNodes);
  for (const { name, value } of page.body.attributes) document.body.setAttribute(name, value);
  let reading: Reading = {};
  const nothing = () => undefined;
  const input: FactsInput = {
    window: Object.assign(Object.create(window), {
      location: window.location,
      fetch: () => Promise.reject(new Error("offline")),
      PerformanceObserver: class {
        observe = nothing;
        disconnect = nothing;
      },
    }),
    config,
    seen: nothing,
    get: () => facts(),
    set: nothing,
    track: nothing,
    on: () => nothing,
    journal: { change: async () => undefined },
    watch(read) {
      reading = read();
      return { look: nothing, undo: nothing };
    },
  };
  source(input)();
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
  document.body.replaceChildren();
  return reading;
}
