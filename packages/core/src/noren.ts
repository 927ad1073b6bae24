import type { Decision } from "./arbiter/arbiter.ts";
import { rememberOpen } from "./arbiter/memory.ts";
import { createBus, type Listener } from "./bus.ts";
import { createConsent } from "./consent/consent.ts";
import type { ConsentUpdate } from "./consent/state.ts";
import { indexedRecords, VISITOR } from "./delivery/records.ts";
import type { Environment } from "./environment.ts";
import type { EventSource, Json, NorenEvent, Receipt } from "./events/event.ts";
import { createFacts } from "./facts/collect.ts";
import { watchDataLayer } from "./facts/data-layer.ts";
import { visitorFacts } from "./identity/visitor.ts";
import { ARBITER, createJournal, memoryKey } from "./journal.ts";
import { LoadError, load } from "./load.ts";
import { listen } from "./page/listen.ts";
import { watchNavigation } from "./page/navigation.ts";
import { createRunner, type Run } from "./runner.ts";
import type { Campaign } from "./schema/campaign.ts";
import type { NorenConfig } from "./schema/config.ts";
import { evaluateCondition } from "./targeting/condition.ts";
import { createUuid } from "./uuid.ts";
import type { Undo, WidgetContext } from "./widget.ts";

const MEMORY_BYTES = 8_192;

/** Sees an event before it is queued and may change it (null drops it), and after. */
export interface Plugin {
  before?(event: NorenEvent): NorenEvent | null;
  after?(event: NorenEvent, receipt: Receipt): void;
}

/** What `window.noren` is, and what the npm widgets take. */
export interface Noren {
  /** Resolves with what became of the event: on disk, in memory, or dropped. Never rejects. */
  track(name: string, data?: { [key: string]: Json }): Promise<Receipt>;
  /** Joins the merchant's own id and traits to this visitor, if storage is granted. */
  identify(id: string, traits?: { [key: string]: Json }): Promise<void>;
  /** Forgets who this is: a new visitor and session, no traits. */
  reset(): Promise<void>;
  consent(update: ConsentUpdate): void;
  /** Hears events by name, or all with `"*"`; `"facts"` and `"locale"` tell that those changed. */
  on(name: string, listener: Listener): Undo;
  use(plugin: Plugin): Undo;
  show(campaign: string): void;
  close(campaign: string): void;
  /** For every campaign, why it may or may not show now. */
  explain(): Decision[];
  /** All that this device holds. */
  export(): Promise<unknown[]>;
  /** Deletes all that this device holds. */
  forget(): Promise<void>;
  /** Takes everything off the page again. */
  destroy(): void;
}

const crawler = /bot\b|crawl|spider|slurp|lighthouse|headlesschrome/i;

/** Hangs Noren in a page. Without storage consent it writes nothing, reads nothing and sends nothing. */
export function createNoren(config: NorenConfig, given: Partial<Environment> = {}): Noren {
  const window = given.window ?? globalThis.window;
  const environment: Environment = {
    window,
    base: window.location.href,
    now: () => Date.now(),
    random: () => Math.random(),
    fetch: (...request) => window.fetch(...request),
    records: indexedRecords(`noren ${config.site}`),
    widgets: {},
    consent: {},
    triggers: {},
    ...given,
  };
  const { document, navigator } = window;
  const { now, base } = environment;
  const endpoint = new URL(config.endpoint, base).href.replace(/\/$/, "");
  const uuid = createUuid(now, (bytes) => window.crypto.getRandomValues(bytes));
  const automation = !config.allowAutomation && (navigator.webdriver || crawler.test(navigator.userAgent));
  const plugins = new Set<Plugin>();
  const undos: Undo[] = [];
  let destroyed = false;

  const bus = createBus(() => undefined);
  const gpc = "globalPrivacyControl" in navigator && navigator.globalPrivacyControl === true;
  const consent = createConsent(config.consent, gpc, () => void follow());
  const facts = createFacts(window, config);
  const journal = createJournal({
    config,
    environment,
    endpoint,
    consent,
    uuid,
    onChange: () => {
      facts.set({ visitor: undefined, session: undefined, traits: undefined, ...(journal.visitor && visitorFacts(journal.visitor)) });
      if (journal.visitor?.cart) facts.restoreCart(journal.visitor.cart);
      changed();
    },
  });

  const makeEvent = (name: string, source: EventSource, data: { [key: string]: Json }, run?: Run): NorenEvent => ({
    id: uuid(),
    name,
    at: now(),
    page: facts.current.page.url,
    source,
    ...(run && { campaign: run.campaign.id, context: run.context }),
    ...(run?.variant !== undefined && { variant: run.variant }),
    data,
  });

  const announce = (name: "facts" | "locale") => bus.emit(makeEvent(name, "derived", {}));

  function changed(): void {
    if (destroyed) return;
    announce("facts");
    runner.consider();
  }

  async function follow(): Promise<void> {
    facts.set({ consent: consent.state });
    await journal.follow();
    if (!consent.state.storage) runner.withdraw();
    changed();
  }

  const trackAs = async (source: EventSource, name: string, data: { [key: string]: Json }, run?: Run): Promise<Receipt> => {
    if (destroyed) return "dropped";
    let event: NorenEvent | null = makeEvent(name, source, data, run);
    for (const { before } of plugins) event = event && before ? before(event) : event;
    if (!event) return "dropped";
    if (source !== "widget" && facts.hear(name, data)) changed();
    bus.emit(event);
    if (automation) return "dropped";
    const receipt = await journal.record(event);
    for (const { after } of plugins) after?.(event, receipt);
    return receipt;
  };
  /** Errors inside never reach the store. */
  const trackSafely = (...parameters: Parameters<typeof trackAs>): Promise<Receipt> =>
    trackAs(...parameters).catch(() => "dropped" as const);

  const locale = (campaign: Campaign): string =>
    campaign.locale ?? (document.documentElement.lang || navigator.language || config.locale || "en");

  const contextFor = (run: Run, params: { [key: string]: Json }, close: WidgetContext["close"]): WidgetContext => {
    const { campaign, resumed } = run;
    const key = memoryKey(campaign.id);
    const read = (value: unknown): { [key: string]: Json } => (typeof value === "object" && value ? { ...value } : {});
    return {
      campaign,
      params,
      theme: config.theme ?? "auto",
      get locale() {
        return locale(campaign);
      },
      get facts() {
        return facts.current;
      },
      on: bus.on,
      track: (name, data) =>
        resumed && name === "campaign_shown" ? Promise.resolve("dropped") : trackSafely("widget", name, { ...data }, run),
      evaluate: (condition, extra) => evaluateCondition(condition, { ...facts.current, ...extra }),
      memory: {
        get: async (name) => read(await journal.change((change) => change.get(key)))[name],
        set: async (name, value) => {
          const kept = await journal.change(async (change, memory) => {
            const { [name]: _old, ...rest } = read(await change.get(key));
            const next = value === undefined ? rest : { ...rest, [name]: value };
            if (JSON.stringify(next).length > MEMORY_BYTES) return false;
            change.put(key, next);
            change.put(VISITOR, change.visitor);
            if (campaign.widget === "survey" && value !== undefined && !memory.campaigns[campaign.id]?.done)
              change.put(ARBITER, rememberOpen(memory, campaign.id, change.visitor.session));
            return true;
          });
          return !!kept;
        },
      },
      mount: (widget, element, more = {}) => runner.mount(run, widget, element, more, close),
      load: (file) => load(environment.fetch, new URL(file, new URL(config.data ?? "./data/", base)).href),
      ...(environment.store && { store: environment.store }),
      ask: async (path, body) => {
        const url = `${endpoint}/v1/ask/${path}`;
        const response = await environment.fetch(url, {
          method: "POST",
          headers: { "content-type": "text/plain" },
          body: JSON.stringify(body),
          credentials: "omit",
        });
        if (!response.ok) throw new LoadError(url, response.status);
        return response.json();
      },
      close,
    };
  };

  const runner = createRunner({
    config,
    environment,
    bus,
    journal,
    facts: () => facts.current,
    locale,
    automation,
    contextFor,
    track: (name, data, run) => void trackSafely("widget", name, data, run),
  });

  const begin = (): void => {
    if (destroyed) return;
    facts.read();
    undos.push(watchDataLayer(window, (name, data) => void trackSafely("page", name, data)));
    undos.push(
      watchNavigation(window, () => {
        facts.turn();
        runner.newPage();
        announce("facts");
      }),
    );
    const system = config.consent.system;
    if (system) {
      environment.consent[system]?.().then(
        (module) => {
          if (!destroyed) undos.push(module.default((update) => consent.tell(system, update), config.consent, window));
        },
        () => undefined,
      );
    }
    const language = new MutationObserver(() => announce("locale"));
    language.observe(document.documentElement, { attributeFilter: ["lang"] });
    undos.push(() => language.disconnect());
    runner.start();
    void follow();
  };

  // A page that is only prepared counts, sends and triggers nothing; the facts need the whole document.
  const whenParsed = () => {
    if (document.readyState === "loading") undos.push(listen(document, "DOMContentLoaded", begin));
    else begin();
  };
  if ("prerendering" in document && document.prerendering) {
    const undo = listen(document, "prerenderingchange", () => {
      undo();
      whenParsed();
    });
    undos.push(undo);
  } else {
    whenParsed();
  }

  return {
    track: (name, data = {}) => trackSafely("page", name, data),
    async identify(user, traits) {
      await journal.change((change) =>
        change.put(VISITOR, { ...change.visitor, user, ...(traits && { traits: { ...change.visitor.traits, ...traits } }) }),
      );
    },
    async reset() {
      await journal.forget();
      await follow();
    },
    consent: (update) => consent.update(update),
    on: bus.on,
    use(plugin) {
      plugins.add(plugin);
      return () => plugins.delete(plugin);
    },
    show: (id) => runner.show(id),
    close: (id) => runner.close(id, "closed"),
    explain: () => runner.explain(),
    export: () => journal.everything(),
    forget: () => journal.forget(),
    destroy() {
      if (destroyed) return;
      runner.stop();
      destroyed = true;
      journal.stop();
      for (const undo of undos) undo();
    },
  };
}
