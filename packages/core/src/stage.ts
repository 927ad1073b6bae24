import { rememberOpen } from "./arbiter/memory.ts";
import { VISITOR } from "./delivery/records.ts";
import type { Environment } from "./environment.ts";
import type { Json, Receipt } from "./events/event.ts";
import type { Facts } from "./facts/facts.ts";
import type { Journal } from "./journal.ts";
import { fetchJson, loadFile } from "./load.ts";
import { watchPlaces } from "./page/places.ts";
import { isRecord } from "./record.ts";
import type { Close, Params, Run } from "./run.ts";
import type { Campaign, Condition } from "./schema/campaign.ts";
import type { NorenConfig } from "./schema/config.ts";
import type { Undo, WidgetContext } from "./widget.ts";

const MEMORY_BYTES = 8_192;

/** What the stage is given of the core: a chunk never imports `noren.js`. */
export interface StageOptions {
  config: NorenConfig;
  environment: Environment;
  endpoint: string;
  journal: Journal;
  facts: () => Facts;
  locale: (campaign: Campaign) => string;
  on: WidgetContext["on"];
  track: (name: string, data: Params, run: Run) => Promise<Receipt>;
  evaluate: (condition: Condition, facts: unknown) => boolean;
}

/** Where widgets meet the page: finds the places of inline campaigns and mounts widgets with their context. */
export interface Stage {
  watchPlaces(onPlace: (campaign: Campaign, element: HTMLElement) => void): Undo;
  mount(run: Run, element: HTMLElement, params: Params, close: Close): Promise<Undo>;
}

const isJsonRecord = (value: unknown): value is { [key: string]: Json } => isRecord(value);

export function createStage({ config, environment, endpoint, journal, facts, locale, on, track, evaluate }: StageOptions): Stage {
  const { widgets, fetch, base, store } = environment;

  const mountWidget = async (widget: string, run: Run, element: HTMLElement, params: Params, close: Close): Promise<Undo> => {
    const load = widgets[widget];
    if (!load) throw new Error(`Expected one of the widgets ${Object.keys(widgets)}, found ${widget}`);
    return (await load()).mount(element, contextFor(run, params, close));
  };

  const contextFor = (run: Run, params: Params, close: Close): WidgetContext => {
    const { campaign, resumed } = run;
    const { id, widget } = campaign;
    const key = `memory:${id}`;
    return {
      campaign,
      params,
      theme: config.theme ?? "auto",
      get locale() {
        return locale(campaign);
      },
      get facts() {
        return facts();
      },
      on,
      // What goes on after a page load was shown before.
      track: async (name, data) => (resumed && name === "campaign_shown" ? "dropped" : track(name, { ...data }, run)),
      evaluate: (condition, extra) => evaluate(condition, { ...facts(), ...extra }),
      memory: {
        get: async (name) => {
          const kept = await journal.change(({ get }) => get(key));
          return isJsonRecord(kept) ? kept[name] : undefined;
        },
        set: async (name, value) =>
          !!(await journal.change(async ({ get, put, visitor, memory, remember }) => {
            const kept = await get(key);
            const next = { ...(isRecord(kept) && kept), [name]: value };
            if (JSON.stringify(next).length > MEMORY_BYTES) return false;
            put(key, next);
            put(VISITOR, visitor);
            if (widget === "survey" && !memory.campaigns[id]?.done) remember(rememberOpen(memory, id, visitor.session));
            return true;
          })),
      },
      mount: (name, element, more = {}) => mountWidget(name, run, element, more, close),
      load: (file) => loadFile(fetch, new URL(file, new URL(config.data ?? "data/", base)).href),
      ...(store && { store }),
      ask: (path, body) => fetchJson(fetch, `${endpoint}/v1/ask/${path}`, { method: "POST", body: JSON.stringify(body) }),
      close,
    };
  };

  return {
    watchPlaces: (onPlace) => watchPlaces(config.campaigns, onPlace),
    mount: (run, ...rest) => mountWidget(run.campaign.widget, run, ...rest),
  };
}
