import { type ArbiterInput, type Decision, decide } from "./arbiter/arbiter.ts";
import { rememberDismissed, rememberShown } from "./arbiter/memory.ts";
import { placeOf } from "./arbiter/place.ts";
import { variantOf } from "./arbiter/variant.ts";
import type { Bus } from "./bus.ts";
import type { Environment } from "./environment.ts";
import type { DismissReason } from "./events/catalogue.ts";
import type { EventContext } from "./events/event.ts";
import type { Facts } from "./facts/facts.ts";
import type { Journal } from "./journal.ts";
import { listen } from "./page/listen.ts";
import type { Params, Run } from "./run.ts";
import type { Campaign } from "./schema/campaign.ts";
import type { NorenConfig } from "./schema/config.ts";
import type { Stage, StageOptions } from "./stage.ts";
import { watchTrigger } from "./triggers/triggers.ts";
import type { Undo } from "./widget.ts";

/** Events by which a campaign has reached its purpose: it never comes again. */
const completions = ["survey_completed", "coupon_copied", "lead_submitted"];

export interface RunnerOptions {
  config: NorenConfig;
  environment: Environment;
  bus: Bus;
  journal: Journal;
  facts: () => Facts;
  locale: (campaign: Campaign) => string;
  automation: boolean;
  track: StageOptions["track"];
  stage: (options: RunnerOptions) => Promise<Stage>;
}

export interface Runner {
  start(): void;
  /** Looks again at what may show now. */
  consider(): void;
  show(id: string): void;
  close: (id: string, reason: DismissReason) => void;
  explain(): Decision[];
  /** A new page of a single-page application. */
  newPage(): void;
  /** Consent is gone: whatever interrupted goes too. */
  withdraw(): void;
  stop: Undo;
}

const MOMENT = 2_000;

/** Brings campaigns to the page: watches their triggers, asks the arbiter, claims, exposes, mounts. */
export function createRunner(options: RunnerOptions): Runner {
  const { config, environment, bus, journal, facts, automation, track } = options;
  const { campaigns, cooldownHours } = config;
  const { window, now, triggers: watchers, parts } = environment;
  const { document } = window;
  const triggered = new Set<string>();
  const places = new Map<string, HTMLElement[]>();
  const showing = new Map<string, { campaign: Campaign; run?: Run; end: Undo }>();
  const failed = new Set<string>();
  const undos: Undo[] = [];
  let onPage: { [id: string]: number } = {};
  let triggers: Undo[] = [];
  let grant: () => void = () => undefined;
  /** Triggers of chunks of their own cost nothing where nothing may interrupt. */
  const granted = new Promise<void>((resolve) => {
    grant = resolve;
  });
  let loaded = document.readyState === "complete";
  let stopped = false;
  let staged: Promise<Stage> | undefined;
  const stage = () => (staged ??= options.stage(options));
  let loadingQuiet = false;
  let quiet: (() => string | undefined) | undefined;

  const input = (): ArbiterInput => ({
    campaigns,
    facts: facts(),
    memory: journal.memory,
    now: now(),
    session: journal.visitor?.session,
    triggered,
    places: new Set(places.keys()),
    showing: new Set(showing.keys()),
    failed,
    onPage,
    quiet: quiet?.(),
    automation,
    iframe: window.top !== window,
    cooldownHours,
  });

  const runOf = (campaign: Campaign): Run & { held: boolean } => {
    const { device, visitor, stage, product } = facts();
    const context: EventContext = {
      device: device.type,
      language: options.locale(campaign),
      returning: visitor?.returning,
      stage,
      product: product?.id,
    };
    return { ...variantOf(campaign, journal.visitor?.id, window.location.href), context };
  };

  /** Mounts a run and keeps it in `key` until it ends. */
  const begin = (key: string, run: Run, element: HTMLElement, params: Params, cleanUp?: Undo): void => {
    const { campaign } = run;
    const mounted = stage().then(({ mount }) => mount(run, element, params, (reason) => close(key, reason)));
    const end = (): void => {
      if (showing.get(key)?.end === end) showing.delete(key);
      mounted
        .then((undoMount) => undoMount())
        .catch(() => undefined)
        .finally(cleanUp);
    };
    showing.set(key, { campaign, run, end });
    mounted.catch((error: unknown) => {
      failed.add(campaign.id);
      track("campaign_error", { message: `${error}` }, run);
      end();
    });
  };

  const openLayer = (run: Run): void => {
    const element = document.createElement("noren-layer");
    document.body.append(element);
    begin(run.campaign.id, run, element, {}, () => element.remove());
  };

  const close: Runner["close"] = (key, reason) => {
    const shown = showing.get(key);
    if (!shown?.run) return;
    track("campaign_dismissed", { reason }, shown.run);
    void journal.change(({ memory, remember }) => remember(rememberDismissed(memory, shown.campaign.id, reason, now())));
    shown.end();
    consider();
  };

  /** Counts an exposure in every arm; true where something is to be seen. */
  const expose = ({ held, ...run }: Run & { held: boolean }): boolean => {
    track("campaign_exposed", { widget: run.campaign.widget }, run);
    return !held;
  };

  const interrupt = async (campaign: Campaign, resumed: boolean): Promise<void> => {
    const { id } = campaign;
    const run = { ...runOf(campaign), resumed };
    const at = { ...input(), triggered: new Set([id]) };
    const others = at.showing;
    // Taken at once: between here and the claim nothing else may interrupt this document.
    showing.set(id, { campaign, end: () => undefined });
    const claimed =
      resumed ||
      (await journal.change(({ visitor: { session }, memory, remember }) => {
        const verdict = decide({ ...at, memory, showing: others, session }).find((decision) => decision.campaign === id);
        if (verdict?.reason !== "ready") return false;
        remember(rememberShown(memory, id, session, now()));
        return true;
      }));
    showing.delete(id);
    if (!claimed || stopped) return;
    onPage = { ...onPage, [id]: (onPage[id] ?? 0) + 1 };
    if (resumed || expose(run)) openLayer(run);
  };

  const fillPlaces = (campaign: Campaign): void => {
    const { id } = campaign;
    const elements = places.get(id) ?? [];
    places.delete(id);
    for (const element of elements) {
      const run = runOf(campaign);
      const params = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
      if (expose(run)) begin(showing.has(id) ? `${id} ${showing.size}` : id, run, element, params);
    }
  };

  /** The chunk that knows the quiet places comes only when something would interrupt. */
  const loadQuiet = async (): Promise<void> => {
    if (loadingQuiet) return;
    loadingQuiet = true;
    const module = await parts.quiet();
    if (stopped) return;
    quiet = () => module.quietReason(document, facts().page, config.quiet);
    undos.push(module.watchQuiet(window, consider));
    consider();
  };

  const consider = (): void => {
    if (stopped) return;
    const { storage, analytics } = facts().consent;
    if (storage && analytics) grant();
    // Where the visitor may be known, caps and experiments wait for it.
    if (storage && !journal.visitor) return;
    for (const { campaign: id, reason, resumes } of decide(input())) {
      const campaign = campaigns.find((candidate) => candidate.id === id);
      if (!campaign || reason !== "ready") continue;
      const place = placeOf(campaign);
      if (place === "inline") fillPlaces(campaign);
      else if (place === "interrupting") (quiet ? interrupt(campaign, !!resumes) : loadQuiet()).catch(() => undefined);
      else if (loaded) {
        const run = runOf(campaign);
        if (expose(run)) openLayer(run);
        else showing.set(id, { campaign, end: () => undefined });
      }
    }
  };

  const fire = (campaign: Campaign): void => {
    triggered.add(campaign.id);
    consider();
    // The moment of leaving passes: what could not use it waits for the next one.
    const rules = Object.values(campaign.trigger ?? {}).flat();
    if (rules.some(({ on }) => on === "exit-intent")) window.setTimeout(() => triggered.delete(campaign.id), MOMENT);
  };

  const arm = (): void => {
    for (const undo of triggers) undo();
    triggers = campaigns.map((campaign) =>
      watchTrigger(
        campaign,
        {
          window,
          now,
          on: (listener) => bus.on("*", listener),
          load: async (name) => {
            await granted;
            return (await watchers[name]?.())?.default;
          },
        },
        () => fire(campaign),
      ),
    );
  };

  return {
    start() {
      undos.push(
        listen(window, "load", () => {
          loaded = true;
          consider();
        }),
        bus.on("*", ({ name, campaign }) => {
          if (campaign && completions.includes(name))
            void journal.change(({ memory, remember }) => remember(rememberDismissed(memory, campaign, "done", now())));
        }),
      );
      stage().then(
        ({ watchPlaces }) =>
          stopped ||
          undos.push(
            watchPlaces((campaign, element) => {
              places.set(campaign.id, [...(places.get(campaign.id) ?? []), element]);
              consider();
            }),
          ),
        () => undefined,
      );
      if (campaigns.some(({ placement }) => placement?.selector)) {
        parts.places().then(
          (module) => stopped || undos.push(module.default(campaigns, window)),
          () => undefined,
        );
      }
      arm();
    },
    consider,
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
    withdraw() {
      for (const { campaign, end } of [...showing.values()]) if (placeOf(campaign) === "interrupting") end();
    },
    stop() {
      stopped = true;
      for (const undo of [...triggers, ...undos]) undo();
      for (const { end } of [...showing.values()]) end();
    },
  };
}
