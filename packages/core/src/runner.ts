import { type ArbiterInput, type Decision, decide } from "./arbiter/arbiter.ts";
import type { Experiments } from "./arbiter/experiments.ts";
import { placeOf } from "./arbiter/place.ts";
import { scopeNames } from "./arbiter/scopes.ts";
import type { CampaignState, ChunkCore, Core } from "./core.ts";
import type { Interrupter } from "./interrupter.ts";
import type { Campaign } from "./schema/campaign.ts";
import type { Stage } from "./stage.ts";
import { evaluateCondition } from "./targeting/condition.ts";
import { watchTrigger } from "./triggers/triggers.ts";
import type { Undo } from "./widget.ts";

export interface Runner {
  start(): Undo;
  /** Looks again at what may show now. */
  consider(): void;
  show(id: string): void;
  close(id: string): void;
  explain(): Decision[];
  /** A new page of a single-page application. */
  newPage(): void;
  /** Consent is gone: whatever interrupted goes too. */
  withdraw(): void;
}

/** Watches the campaigns' triggers and asks the arbiter; the stage's chunk brings to the page what may show. */
export function createRunner(core: Core): Runner {
  const { config, environment, bus, journal, facts, automation } = core;
  const { campaigns, holdout } = config;
  const { window, now, parts, triggers: watchers } = environment;
  const state: CampaignState = {
    triggered: new Set(),
    places: new Map(),
    showing: new Map(),
    failed: new Set(),
    onPage: {},
    met: new Set(),
  };
  const { triggered } = state;
  let triggers: Undo[] = [];
  let stage: Stage | undefined;
  let interrupter: Interrupter | undefined;
  let interrupts = false;
  /** There once the chunk of experiments has come: until then campaigns that have one wait. */
  let variantOf: Experiments["variantOf"] | undefined;
  /** There once its chunk has come. */
  let isScheduled: ArbiterInput["isScheduled"];
  let grant: () => void = () => undefined;
  /** Triggers of chunks of their own cost nothing where nothing may interrupt. */
  const granted = new Promise<void>((resolve) => {
    grant = resolve;
  });

  const decisions = (given?: Partial<ArbiterInput>): Decision[] =>
    decide({
      ...config,
      ...state,
      facts: facts(),
      memory: journal.memory,
      now: now(),
      session: journal.visitor?.session,
      quiet: interrupter?.quiet(),
      restrain: interrupter?.restrain,
      isScheduled,
      automation,
      iframe: window.top !== window,
      ...given,
    });

  const consider = (): void => {
    const { storage, analytics } = facts().consent;
    if (storage && analytics) grant();
    // Where the visitor may be known, caps and experiments wait for it.
    if (!stage || (storage && !journal.visitor)) return;
    let index = 0;
    for (const { campaign: id, reason, seen, resumes } of decisions()) {
      // In the campaigns' order.
      const campaign = campaigns[index++];
      if (campaign && reason === "error" && seen && !state.failed.has(id)) stage.fail(campaign, `${seen}`);
      if (!campaign || reason !== "ready") continue;
      const interrupting = placeOf(campaign) === "interrupting";
      if (!variantOf && (campaign.experiment || (holdout && interrupting))) continue;
      if (!interrupting) stage.present(campaign);
      else if (interrupter) interrupter.interrupt(campaign, !!resumes);
      else loadInterrupter(stage);
    }
  };

  const chunkCore: ChunkCore = {
    ...core,
    state,
    inline: campaigns.filter((campaign) => placeOf(campaign) === "inline"),
    decisions,
    consider,
    evaluate: evaluateCondition,
    placeOf,
    scopeNames,
    runOf(campaign) {
      const { device, visitor, stage, product } = facts();
      return {
        ...(variantOf?.(campaign) ?? { campaign, held: false }),
        context: { device: device.type, language: core.locale(campaign), returning: visitor?.returning, stage, product: product?.id },
      };
    },
  };

  /** The chunk that knows the quiet places comes only when something would interrupt. */
  const loadInterrupter = (on: Stage): void => {
    if (interrupts) return;
    interrupts = true;
    core.load(parts.quiet(), (module) => {
      interrupter = module.default(chunkCore, on);
      consider();
      return interrupter.stop;
    });
  };

  const fire = ({ id }: Campaign, moment?: number): void => {
    triggered.add(id);
    consider();
    // The moment of leaving passes: what could not use it waits for the next one.
    if (!moment) return;
    const timer = window.setTimeout(() => triggered.delete(id), moment);
    triggers.push(() => window.clearTimeout(timer));
  };

  const disarm = (): void => {
    for (const undo of triggers) undo();
  };
  const arm = (): void => {
    disarm();
    const met: CampaignState["met"] = new Set();
    state.met = met;
    triggers = campaigns.map((campaign) =>
      watchTrigger(
        campaign,
        {
          window,
          now,
          facts,
          on: bus.on,
          change: journal.change,
          met,
          load: (name) => granted.then(() => watchers[name]?.()),
        },
        (moment) => fire(campaign, moment),
      ),
    );
  };

  return {
    start() {
      for (const bridge of config.bridges ?? []) core.load(parts[bridge.to]?.(), (module) => module.default(core, bridge));
      if (window.location.search.includes("noren-debug")) core.load(parts.inspector?.(), (module) => module.default(chunkCore));
      core.load(parts.stage(), (module) => {
        stage = module.default(chunkCore);
        consider();
        return () => {
          stage?.stop();
          stage = undefined;
        };
      });
      if (holdout || campaigns.some(({ experiment }) => experiment))
        core.load(parts.experiments(), (module) => {
          const experiments = module.default(chunkCore);
          variantOf = experiments.variantOf;
          consider();
          return experiments.stop;
        });
      if (campaigns.some(({ schedule }) => schedule))
        core.load(parts.schedule(), (module) => {
          isScheduled = module.default;
          consider();
          return undefined;
        });
      const { inline } = chunkCore;
      if (inline[0]) core.load(parts.places(), (module) => module.default(chunkCore));
      if (inline.some(({ placement }) => placement?.selector)) core.load(parts.anchors(), (module) => module.default(inline, window));
      arm();
      return disarm;
    },
    consider,
    show(id) {
      triggered.add(id);
      consider();
    },
    close: (id) => stage?.close(id, "closed"),
    explain: decisions,
    newPage() {
      state.onPage = {};
      triggered.clear();
      arm();
      consider();
    },
    withdraw: () => stage?.withdraw(),
  };
}
