import type { Noren, Plugin } from "./api.ts";
import { attempt } from "./attempt.ts";
import { createBus } from "./bus.ts";
import { createConsent } from "./consent/consent.ts";
import type { Core } from "./core.ts";
import { indexedRecords } from "./delivery/records.ts";
import type { Environment, VisitorChanges } from "./environment.ts";
import type { EventSource, NorenEvent, Receipt } from "./events/event.ts";
import { createFacts } from "./facts/collect.ts";
import { watchDataLayer } from "./facts/data-layer.ts";
import { visitorFacts } from "./identity/visitor.ts";
import { createJournal, type JournalChange } from "./journal.ts";
import { listen } from "./page/listen.ts";
import { watchNavigation } from "./page/navigation.ts";
import type { Params, Run } from "./run.ts";
import { createRunner } from "./runner.ts";
import type { Campaign } from "./schema/campaign.ts";
import type { NorenConfig } from "./schema/config.ts";
import { hasMoreOperators, learnOperators } from "./targeting/condition.ts";
import { toJson } from "./to-json.ts";
import { createUuid } from "./uuid.ts";
import type { Undo } from "./widget.ts";

export { attempt };

const crawler = /bot\b|crawl|spider|slurp|lighthouse|headless/i;

/** What the caller loads, and from where. */
type Given = "base" | "parts" | "widgets" | "consent" | "triggers" | "facts";

/** Hangs Noren in a page, with parts that the caller loads. Without storage consent it writes nothing, reads nothing and sends nothing. */
export function createNoren(config: NorenConfig, given: Partial<Environment> & Pick<Environment, Given>): Noren {
  const window = given.window ?? globalThis.window;
  const document: Document & { prerendering?: boolean } = window.document;
  const navigator: Navigator & { globalPrivacyControl?: boolean } = window.navigator;
  const environment: Environment = {
    window,
    now: Date.now,
    random: Math.random,
    fetch: window.fetch.bind(window),
    records: indexedRecords(`noren ${config.site}`),
    toJson,
    ...given,
  };
  const { now, base, parts, records } = environment;
  const { consent: consentConfig } = config;
  const endpoint = new URL(config.endpoint, base).href.replace(/\/$/, "");
  const uuid = createUuid(now, (bytes) => window.crypto.getRandomValues(bytes));
  const automation = config.allowAutomation ? undefined : navigator.webdriver ? "webdriver" : crawler.exec(navigator.userAgent)?.[0];
  const plugins = new Set<Plugin>();
  const undos: Undo[] = [];
  let destroyed = false;
  let started = false;
  /** What page code tracked before the page could be read. */
  const early: (() => void)[] = [];
  /** Join those whom page code named before there was a visitor. */
  let named: (() => Promise<void>)[] = [];

  const bus = createBus();
  const consent = createConsent(consentConfig, navigator.globalPrivacyControl, () => void follow());
  const facts = createFacts(window, config, consent.state);
  const journal = createJournal(environment, endpoint, config, consent, uuid, () => {
    facts.set(visitorFacts(journal.visitor));
    changed();
  });

  const makeEvent = (name: string, source: EventSource, data: Params, run?: Run): NorenEvent => ({
    id: uuid(),
    name,
    at: now(),
    page: facts.current.page.url,
    source,
    campaign: run?.campaign.id,
    variant: run?.variant,
    context: run?.context,
    data,
  });

  const announce = (name: "facts" | "locale") => bus.emit(makeEvent(name, "derived", {}));

  function changed(): void {
    if (!started || destroyed) return;
    announce("facts");
    runner.consider();
  }

  const changeVisitor = async (choose: (module: VisitorChanges) => (change: JournalChange) => void): Promise<void> => {
    await journal.change(choose(await parts.visitor()));
  };

  /** Errors inside never reach the store. */
  async function follow(): Promise<void> {
    facts.set({ consent: consent.state });
    if (!started || destroyed) return;
    try {
      await journal.follow();
      if (journal.visitor) for (const join of named.splice(0)) join().catch(() => undefined);
      // A visit that began directly has nothing to tell.
      if (journal.visitor?.pages === 1 && /^http|utm_/.test(document.referrer + window.location.search))
        changeVisitor(({ arrive }) => arrive(window, now)).catch(() => undefined);
      const { storage, analytics } = consent.state;
      if (!storage || !analytics) runner.withdraw();
      changed();
    } catch {}
  }

  const track = async (source: EventSource, name: string, given: object, run?: Run): Promise<Receipt> => {
    try {
      // As JSON would carry it: what the page changes later, and what cannot be kept, stays out.
      const data: Params = JSON.parse(toJson(given));
      let event = makeEvent(name, source, data, run);
      for (const plugin of plugins) {
        const next = attempt(() => plugin.before?.(event));
        if (next === null) return "dropped";
        event = next ?? event;
      }
      if (destroyed) return "dropped";
      const tell = () => {
        if (source === "page" && facts.hear(event.name, event.data)) changed();
        bus.emit(event);
      };
      if (started) tell();
      else early.push(tell);
      // What is there already, though undefined, the journal leaves as it is.
      const nobody = Object(run?.campaign.content).anonymous && { visitor: undefined, session: undefined };
      const receipt = automation ? "dropped" : await journal.record({ ...event, ...nobody });
      for (const plugin of plugins) attempt(() => plugin.after?.(event, receipt));
      return receipt;
    } catch {
      return "dropped";
    }
  };

  const locale = ({ locale }: Campaign): string => locale || document.documentElement.lang || navigator.language || config.locale || "en";

  const load: Core["load"] = async (loading, begin) => {
    try {
      const module = await loading;
      const undo = module && !destroyed && begin(module);
      // What is wrapped last is unwrapped first.
      if (undo) undos.unshift(undo);
    } catch {}
  };
  const core: Core = {
    config,
    environment,
    plugins,
    endpoint,
    bus,
    journal,
    automation,
    facts: () => facts.current,
    locale,
    track: (name, data, run) => track("widget", name, data, run),
    load,
  };
  const runner = createRunner(core);
  const readSources = (newPage?: boolean) => load(parts.sources(), (module) => module.default(core, facts, changed, track, newPage));

  const begin = (): void => {
    if (destroyed) return;
    started = true;
    facts.read();
    const language = new MutationObserver(() => announce("locale"));
    language.observe(document.documentElement, { attributeFilter: ["lang"] });
    undos.push(
      runner.start(),
      () => language.disconnect(),
      watchDataLayer(window, (name, data) => void track("page", name, data)),
      listen(window, "pagehide pageshow", ({ type }) => records.away(type === "pagehide")),
      watchNavigation(window, () => {
        facts.read();
        announce("facts");
        runner.newPage();
        readSources(true);
      }),
    );
    for (const tell of early) tell();
    const { system } = consentConfig;
    if (system)
      load(environment.consent[system]?.(), ({ default: adapter }) =>
        adapter((update) => consent.tell(system, update), consentConfig, window),
      );
    if (config.facts) readSources();
    void follow();
  };

  /** A page that is only prepared counts, sends and triggers nothing. */
  const whenReady = (): void => {
    const event = document.prerendering ? "prerenderingchange" : document.readyState === "loading" && "DOMContentLoaded";
    if (event) undos.push(listen(document, event, whenReady));
    else begin();
  };
  // Conditions are judged alike from the first event on.
  if (hasMoreOperators(config.campaigns))
    load(parts.operators(), ({ default: operators }) => {
      learnOperators(operators);
      return undefined;
    }).then(whenReady);
  else whenReady();

  return {
    track: (name: string, data: Params = {}) => track("page", name, data),
    identify(user, traits) {
      const join = () => changeVisitor(({ identify }) => identify(user, traits, toJson));
      if (!journal.visitor) named.push(join);
      return join();
    },
    reset() {
      named = [];
      return changeVisitor(({ reset }) => reset(uuid, now));
    },
    consent: (update) => consent.tell("page", update),
    on: bus.on,
    use(plugin) {
      plugins.add(plugin);
      return () => plugins.delete(plugin);
    },
    show: runner.show,
    close: runner.close,
    explain: runner.explain,
    export: async () => (consent.state.storage ? environment.records.list("", 10_000) : []),
    forget() {
      named = [];
      return journal.forget();
    },
    destroy() {
      destroyed = true;
      journal.stop();
      for (const undo of undos) undo();
      // What a widget keeps as it ends opens the records once more.
      journal.change(() => undefined).then(records.close, records.close);
    },
  };
}
