import type { Campaign, Environment, Facts, Json, NorenConfig, ThemeConfig, Undo, WidgetContext, WidgetModule } from "@noren/core";
import { loadFile } from "@noren/core/inspect";
import { evaluateCondition } from "@noren/core/targeting";

export interface PreviewOptions {
  config: NorenConfig;
  campaign: Campaign;
  environment: Pick<Environment, "base" | "fetch" | "store">;
  widgetOf: WidgetOf;
  theme: ThemeConfig;
  locale: () => string;
  facts: () => Facts;
  /** Of this showing only. */
  memory: Map<string, Json>;
  on: WidgetContext["on"];
  close: WidgetContext["close"];
}

/** A widget's context that keeps and sends nothing: what it tracks is dropped, its memory ends with it. */
export function previewContext(options: PreviewOptions): WidgetContext {
  const { config, campaign, environment, theme, memory, on, close } = options;
  const { base, fetch, store } = environment;
  const contextWith = (params: WidgetContext["params"]): WidgetContext => ({
    campaign,
    params,
    theme,
    get locale() {
      return options.locale();
    },
    get facts() {
      return options.facts();
    },
    on,
    track: async () => "dropped",
    evaluate: (condition, extra) => evaluateCondition(condition, { ...options.facts(), ...extra }),
    memory: {
      get: async (key) => memory.get(key),
      async set(key, value) {
        if (value === undefined) memory.delete(key);
        else memory.set(key, value);
        return true;
      },
      async update(key, make) {
        const made = make(memory.get(key));
        if (made !== undefined) memory.set(key, made);
        return true;
      },
    },
    mount: (widget, element, more = {}) => mountWidget(widget, element, options.widgetOf, contextWith(more)),
    load: (file) => loadFile(fetch, new URL(file, new URL(config.data ?? "data/", base)).href),
    ...(store && { store }),
    ask: () => Promise.reject(new Error("A preview asks the collector nothing.")),
    close,
  });
  return contextWith({});
}

/** Loads a widget's module by its name. */
export type WidgetOf = (name: string) => (() => Promise<WidgetModule>) | undefined;

export async function mountWidget(name: string, element: HTMLElement, widgetOf: WidgetOf, ctx: WidgetContext): Promise<Undo> {
  const load = widgetOf(name);
  if (!load) throw new Error(`Expected the name of a widget, found ${name}`);
  return (await load()).mount(element, ctx);
}
