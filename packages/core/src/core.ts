import type { Plugin } from "./api.ts";
import type { ArbiterInput, Decision } from "./arbiter/arbiter.ts";
import type { placeOf } from "./arbiter/place.ts";
import type { scopeNames } from "./arbiter/scopes.ts";
import type { Bus } from "./bus.ts";
import type { Environment } from "./environment.ts";
import type { Receipt } from "./events/event.ts";
import type { Facts } from "./facts/facts.ts";
import type { Journal } from "./journal.ts";
import type { AssignedRun, Run } from "./run.ts";
import type { Campaign, TriggerRule } from "./schema/campaign.ts";
import type { NorenConfig } from "./schema/config.ts";
import type { evaluateCondition } from "./targeting/condition.ts";
import type { Undo } from "./widget.ts";

/** What the core's parts share. */
export interface Core {
  config: NorenConfig;
  environment: Environment;
  plugins: ReadonlySet<Plugin>;
  endpoint: string;
  bus: Bus;
  journal: Journal;
  /** By what a machine gave itself away; false for who is none, or may be one. */
  automation: string | undefined;
  facts(): Facts;
  locale(campaign: Campaign): string;
  track(name: string, data: object, run: Run): Promise<Receipt>;
  /** Begins what a chunk brings, and keeps its undo. A chunk that fails or comes too late is passed over; either way it resolves. */
  load<Module>(loading: Promise<Module> | undefined, begin: (module: Module) => Undo | undefined): Promise<void>;
}

/** A campaign that is on the page, or holds its slot there. */
export interface Showing {
  campaign: Campaign;
  run?: Run;
  end: Undo;
}

/** What happened to campaigns on this page, as the arbiter sees it. */
export interface CampaignState {
  triggered: Set<string>;
  places: Map<string, HTMLElement[]>;
  showing: Map<string, Showing>;
  failed: Set<string>;
  onPage: { [id: string]: number };
  /** Rules of triggers that came true. */
  met: Set<TriggerRule>;
}

/** What a chunk is given of the core: it never imports `noren.js`. */
export interface ChunkCore extends Core {
  state: CampaignState;
  /** Campaigns that have a place in the page. */
  inline: readonly Campaign[];
  decisions(given?: Partial<ArbiterInput>): Decision[];
  /** Looks again at what may show now. */
  consider(): void;
  evaluate: typeof evaluateCondition;
  placeOf: typeof placeOf;
  scopeNames: typeof scopeNames;
  /** What a campaign would be shown with now. */
  runOf(campaign: Campaign): AssignedRun;
}
