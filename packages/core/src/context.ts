import { afterOpen } from "./arbiter/memory.ts";
import type { ChunkCore } from "./core.ts";
import { fetchJson, loadFile } from "./load.ts";
import type { Close, Params, Run } from "./run.ts";
import type { Undo, WidgetContext } from "./widget.ts";

const MEMORY_BYTES = 8_192;

/** Mounts a widget by its name, for a run. */
export type Mount = (widget: string, run: Run, element: HTMLElement, params: Params, close: Close) => Promise<Undo>;

/** Calls widgets with all that they may know and do. */
export function createContext(core: ChunkCore): Mount {
  const { environment, journal, facts } = core;

  const mount: Mount = async (name, run, element, params, close) => {
    let load = environment.widgets[name];
    for (const { widgets } of core.plugins) load = widgets?.[name] ?? load;
    if (!load) throw new Error(`Expected ${Object.keys(environment.widgets)}, found ${name}`);
    return (await load()).mount(element, contextFor(run, params, close));
  };

  const contextFor = (run: Run, params: Params, close: Close): WidgetContext => {
    const { campaign, resumed } = run;
    const { id, widget } = campaign;
    const { fetch, store, toJson } = environment;
    const key = `memory:${id}`;
    const update: WidgetContext["memory"]["update"] = async (name, make) =>
      !!(await journal.change(async ({ get, put, save, visitor, memory, note }) => {
        const before = Object(await get(key));
        let text = "";
        try {
          text = toJson({ ...before, [name]: make(before[name]) });
        } catch {
          // A transaction that fails takes all records to memory: what no JSON can hold is refused alone.
        }
        if (!text || text.length > MEMORY_BYTES) return false;
        put(key, JSON.parse(text));
        save(visitor);
        // What is kept after it was closed is nothing to go on with.
        if (widget === "survey" && core.state.showing.has(id) && !memory.campaigns[id]?.done) note([id], afterOpen(visitor.session));
        return true;
      }));
    return {
      campaign,
      params,
      theme: core.config.theme ?? "auto",
      get locale() {
        return core.locale(campaign);
      },
      get facts() {
        return facts();
      },
      on: core.bus.on,
      // What goes on after a page load was shown before.
      track: async (name, data) => (resumed && name === "campaign_shown" ? "dropped" : core.track(name, data, run)),
      evaluate: (condition, extra) => core.evaluate(condition, { ...facts(), ...extra }),
      memory: {
        get: async (name) => Object(await journal.change(({ get }) => get(key)))[name],
        set: (name, value) => update(name, () => value),
        update,
      },
      mount: (name, element, more = {}) => mount(name, run, element, more, close),
      load: (file) => loadFile(fetch, new URL(file, new URL(core.config.data ?? "data/", environment.base)).href),
      ...(store && { store }),
      ask: (path, body) => fetchJson(fetch, `${core.endpoint}/v1/ask/${path}`, { method: "POST", body: toJson(body) }),
      close,
    };
  };

  return mount;
}
