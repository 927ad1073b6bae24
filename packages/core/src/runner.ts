import { type ArbiterInput, type Decision, decide } from "./arbiter/arbiter.ts";
import { rememberDismissed, rememberShown } from "./arbiter/memory.ts";
import { placeOf } from "./arbiter/place.ts";
import type { Bus } from "./bus.ts";
import { VISITOR } from "./delivery/records.ts";
import type { Environment } from "./environment.ts";
import type { DismissReason } from "./events/catalogue.ts";
import type { EventContext, Json } from "./events/event.ts";
import type { Facts } from "./facts/facts.ts";
import { ARBITER, type Journal } from "./journal.ts";
import { listen } from "./page/listen.ts";
import { watchPlaces } from "./page/places.ts";
import { quietReason, watchQuiet } from "./page/quiet.ts";
import type { Campaign } from "./schema/campaign.ts";
import type { NorenConfig } from "./schema/config.ts";
import { runExperiment } from "./targeting/experiment.ts";
import { watchTrigger } from "./triggers/triggers.ts";
import type { Undo, WidgetContext } from "./widget.ts";

/** Events by which a campaign has reached its purpose: it never comes again. */
const completions = ["survey_completed", "coupon_copied", "lead_submitted"];

/** What a campaign is shown with, fixed at its trigger. */
export interface Run {
  campaign: Campaign;
  variant?: string;
  context: EventContext;
  /** Continues a survey that a page load cut off: it was counted before. */
  resumed: boolean;
}

export interface RunnerOptions {
  config: NorenConfig;
  environment: Environment;
  bus: Bus;
  journal: Journal;
  facts: () => Facts;
  locale: (campaign: Campaign) => string;
  automation: boolean;
  /** Builds what a widget is called with. */
  contextFor: (run: Run, params: { [key: string]: Json }, close: (reason: DismissReason) => void) => WidgetContext;
  track: (name: string, data: { [key: string]: Json }, run: Run) => void;
}

export interface Runner {
  start(): void;
  /** Consent is gone: whatever interrupted goes too. */
  withdraw(): void;
  /** Looks again at what may show now. */
  consider(): void;
  show(id: string): void;
  close(id: string, reason: DismissReason): void;
  explain(): Decision[];
  mount(
    run: Run,
    widget: string,
    element: HTMLElement,
    params: { [key: string]: Json },
    close: (reason: DismissReason) => void,
  ): Promise<Undo>;
  /** A new page of a single-page application. */
  newPage(): void;
  stop: Undo;
}

interface Showing {
  run: Run;
  end: Undo;
}

/** Brings campaigns to the page: watches their triggers and places, asks the arbiter, claims, exposes, loads, mounts. */
export function createRunner(options: RunnerOptions): Runner {
  const { config, environment, bus, journal, facts, automation, contextFor, track } = options;
  const { window, now } = environment;
  const { document } = window;
  const iframe = window.top !== window;
  const triggered = new Set<string>();
  const places = new Map<string, Set<HTMLElement>>();
  const showing = new Map<string, Showing>();
  let onPage: { [id: string]: number } = {};
  let triggers: Undo[] = [];
  let loaded = document.readyState === "complete";
  let stopped = false;

  const input = (): ArbiterInput => {
    const known = facts();
    const quiet = quietReason(document, known.page, config.quiet);
    return {
      campaigns: config.campaigns,
      facts: known,
      memory: journal.memory,
      now: now(),
      ...(journal.visitor && { session: journal.visitor.session }),
      triggered,
      places: new Set(places.keys()),
      showing: new Set(showing.keys()),
      onPage,
      ...(quiet && { quiet }),
      automation,
      iframe,
      ...(config.cooldownHours !== undefined && { cooldownHours: config.cooldownHours }),
    };
  };

  const runOf = (campaign: Campaign, resumed: boolean): Run & { held: boolean } => {
    const known = facts();
    const context: EventContext = {
      device: known.device.type,
      language: options.locale(campaign),
      ...(known.visitor && { returning: known.visitor.returning }),
      ...(known.stage && { stage: known.stage }),
      ...(known.product && { product: known.product.id }),
    };
    const { experiment } = campaign;
    const id = journal.visitor?.id;
    if (!experiment || !id) return { campaign, context, resumed, held: false };
    const { variations, key = campaign.id, coverage, namespace, hashVersion = 2 } = experiment;
    const weighted = variations.every(({ weight }) => weight !== undefined);
    const result = runExperiment(
      { attributes: { id }, url: window.location.href },
      {
        key,
        variations,
        hashVersion,
        ...(weighted && { weights: variations.map(({ weight = 0 }) => weight) }),
        ...(coverage !== undefined && { coverage }),
        ...(namespace && { namespace }),
      },
    );
    const variation = variations[result.index];
    if (!result.inExperiment || !variation) return { campaign, context, resumed, held: false };
    const content = variation.content === undefined ? campaign.content : variation.content;
    return { campaign: { ...campaign, content }, variant: variation.key, context, resumed, held: !!variation.held };
  };

  const mount: Runner["mount"] = async (run, widget, element, params, close) => {
    const load = environment.widgets[widget];
    if (!load) throw new Error(`Expected one of the widgets ${Object.keys(environment.widgets).join(", ")}, found "${widget}".`);
    const module = await load();
    return module.mount(element, contextFor(run, params, close));
  };

  /** Mounts a run and keeps it in `key` until it ends. */
  const begin = (key: string, run: Run, element: HTMLElement, params: { [key: string]: Json }, cleanUp: Undo): void => {
    let ended = false;
    let undo: Undo | undefined;
    const end = (): void => {
      if (ended) return;
      ended = true;
      showing.delete(key);
      try {
        undo?.();
      } finally {
        cleanUp();
      }
    };
    showing.set(key, { run, end });
    mount(run, run.campaign.widget, element, params, (reason) => close(key, reason)).then(
      (undoMount) => {
        if (ended) undoMount();
        else undo = undoMount;
      },
      (error: unknown) => {
        track("campaign_error", { message: error instanceof Error ? error.message : `${error}` }, run);
        end();
      },
    );
  };

  const close = (id: string, reason: DismissReason): void => {
    const shown = showing.get(id);
    if (!shown) return;
    const { run } = shown;
    track("campaign_dismissed", { reason }, run);
    journal.change((change, memory) => change.put(ARBITER, rememberDismissed(memory, run.campaign.id, reason, now())));
    shown.end();
    consider();
  };

  const interrupt = async (campaign: Campaign, resumed: boolean): Promise<void> => {
    const { id } = campaign;
    const run = runOf(campaign, resumed);
    const at: ArbiterInput = { ...input(), triggered: new Set([...triggered, id]) };
    // Taken at once: between here and the claim nothing else may interrupt this document.
    showing.set(id, { run, end: () => showing.delete(id) });
    const claimed =
      resumed ||
      (await journal.change((change, memory) => {
        const seen = new Set(showing.keys());
        seen.delete(id);
        const verdict = decide({ ...at, memory, showing: seen, session: change.visitor.session }).find(
          (decision) => decision.campaign === id,
        );
        if (verdict?.reason !== "ready") return false;
        change.put(VISITOR, change.visitor);
        change.put(ARBITER, rememberShown(memory, id, true, change.visitor.session, now()));
        return true;
      }));
    if (!claimed || !showing.delete(id) || stopped) {
      showing.delete(id);
      return;
    }
    onPage = { ...onPage, [id]: (onPage[id] ?? 0) + 1 };
    if (!resumed) track("campaign_exposed", { widget: campaign.widget }, run);
    if (!run.held) openLayer(id, run);
  };

  const openLayer = (id: string, run: Run): void => {
    const element = document.createElement("noren-layer");
    document.body.append(element);
    begin(id, run, element, {}, () => element.remove());
  };

  const fillPlaces = (campaign: Campaign): void => {
    const elements = places.get(campaign.id) ?? [];
    places.delete(campaign.id);
    for (const element of elements) {
      const run = runOf(campaign, false);
      track("campaign_exposed", { widget: campaign.widget }, run);
      if (run.held) continue;
      const params = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
      const key = showing.has(campaign.id) ? `${campaign.id}#${showing.size}` : campaign.id;
      begin(key, run, element, params, () => undefined);
    }
  };

  const consider = (): void => {
    if (stopped) return;
    const known = input();
    for (const { campaign: id, reason, resumes } of decide(known)) {
      const campaign = config.campaigns.find((candidate) => candidate.id === id);
      if (!campaign || reason !== "ready") continue;
      const place = placeOf(campaign);
      if (place === "inline") fillPlaces(campaign);
      else if (place === "interrupting") void interrupt(campaign, !!resumes);
      else if (loaded) {
        const run = runOf(campaign, false);
        track("campaign_exposed", { widget: campaign.widget }, run);
        if (!run.held) openLayer(id, run);
        else showing.set(id, { run, end: () => showing.delete(id) });
      }
    }
  };

  const arm = (): void => {
    for (const undo of triggers) undo();
    triggers = config.campaigns
      .filter(({ status }) => status === "live")
      .map((campaign) =>
        watchTrigger(
          campaign,
          {
            window,
            now,
            on: (listener) => bus.on("*", listener),
            load: async (name) => (await environment.triggers[name]?.())?.default,
          },
          () => fire(campaign),
        ),
      );
  };

  /** A moment such as leaving is past when it could not be used: such a campaign waits for the next one. */
  const fire = (campaign: Campaign): void => {
    triggered.add(campaign.id);
    consider();
    const rules = Object.values(campaign.trigger ?? {}).flat();
    if (rules.some(({ on }) => on === "exit-intent")) triggered.delete(campaign.id);
  };

  const undos: Undo[] = [];
  const start = (): void => {
    undos.push(
      watchQuiet(window, () => consider()),
      watchPlaces(window, config, (campaign, element) => {
        places.set(campaign.id, (places.get(campaign.id) ?? new Set()).add(element));
        consider();
      }),
      ...completions.map((name) =>
        bus.on(name, ({ campaign }) => {
          if (campaign) journal.change((change, memory) => change.put(ARBITER, rememberDismissed(memory, campaign, "done", now())));
        }),
      ),
      listen(window, "load", () => {
        loaded = true;
        consider();
      }),
    );
    arm();
  };

  return {
    start,
    withdraw() {
      for (const { run, end } of [...showing.values()]) if (placeOf(run.campaign) === "interrupting") end();
    },
    consider,
    mount,
    close,
    show(id) {
      triggered.add(id);
      consider();
    },
    explain: () => decide(input()),
    newPage() {
      onPage = {};
      triggered.clear();
      arm();
      consider();
    },
    stop() {
      stopped = true;
      for (const undo of [...triggers, ...undos]) undo();
      for (const { end } of [...showing.values()]) end();
    },
  };
}
