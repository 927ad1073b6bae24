import { type ArbiterMemory, emptyMemory } from "./arbiter/memory.ts";
import type { Consent } from "./consent/consent.ts";
import { createDelivery, type Delivery, EVENTS } from "./delivery/delivery.ts";
import { type Change, VISITOR } from "./delivery/records.ts";
import type { Environment } from "./environment.ts";
import type { NorenEvent, Receipt } from "./events/event.ts";
import { afterEvent, atMoment, newVisitor, type VisitorRecord } from "./identity/visitor.ts";
import type { NorenConfig } from "./schema/config.ts";

const WAITING = 100;
export const ARBITER = "arbiter";
const MEMORY = "memory:";

/** The gate between what happens on the page and what is written and sent: nothing passes it without consent. */
export interface Journal {
  readonly visitor: VisitorRecord | undefined;
  readonly memory: ArbiterMemory;
  record(event: NorenEvent): Promise<Receipt>;
  /** Changes the visitor's record and whatever else the change touches, if storage is granted. */
  change<Result>(work: (change: Change, memory: ArbiterMemory) => Promise<Result> | Result): Promise<Result | undefined>;
  /** Follows the consent's present state. Resolves when what was granted or withdrawn has taken effect. */
  follow(): Promise<void>;
  forget(): Promise<void>;
  everything(): Promise<unknown[]>;
  stop(): void;
}

export const memoryKey = (campaign: string): string => MEMORY + campaign;

const isMemory = (value: unknown): value is ArbiterMemory => typeof value === "object" && value !== null && "campaigns" in value;

export interface JournalOptions {
  config: NorenConfig;
  environment: Environment;
  endpoint: string;
  consent: Consent;
  uuid: () => string;
  /** The visitor's record or the arbiter's memory changed. */
  onChange: () => void;
}

export function createJournal({ config, environment, endpoint, consent, uuid, onChange }: JournalOptions): Journal {
  const { records, window, now, random, fetch } = environment;
  let visitor: VisitorRecord | undefined;
  let memory = emptyMemory;
  let delivery: Delivery | undefined;
  let begun: Promise<void> | undefined;
  let waiting: NorenEvent[] = [];
  /** False once storage failed: then this document's memory is all there is. */
  let onDisk = true;

  const allowed = () => consent.state.storage && consent.state.analytics;

  const begin = async (): Promise<void> => {
    const make = () => newVisitor(uuid, now());
    try {
      visitor = await records.begin(make);
      const pageVisit = await records.change(async (change) => {
        const current = atMoment(change.visitor, uuid, now());
        const visited = { ...current, pages: current.pages + 1 };
        change.put(VISITOR, visited);
        const kept = await change.get(ARBITER);
        return { visited, kept };
      });
      if (pageVisit) {
        visitor = pageVisit.visited;
        if (isMemory(pageVisit.kept)) memory = pageVisit.kept;
      }
    } catch {
      onDisk = false;
      visitor ??= make();
    }
    onChange();
  };

  const change: Journal["change"] = async (work) => {
    await begun;
    if (!consent.state.storage || !visitor) return undefined;
    const inMemory = visitor;
    const kept = new Map<string, unknown>();
    try {
      const result = await records.change(async (found) => {
        const known = await found.get(ARBITER);
        const put: Change["put"] = (key, value) => {
          kept.set(key, value);
          found.put(key, value);
        };
        return {
          value: await work({ ...found, put, visitor: atMoment(found.visitor, uuid, now()) }, isMemory(known) ? known : emptyMemory),
        };
      });
      if (result) settle(kept);
      return result?.value;
    } catch {
      onDisk = false;
      kept.clear();
      const value = await work(
        { visitor: atMoment(inMemory, uuid, now()), get: async () => undefined, put: (key, put) => kept.set(key, put) },
        memory,
      );
      settle(kept);
      return value;
    }
  };

  const settle = (kept: Map<string, unknown>): void => {
    const nextVisitor = kept.get(VISITOR);
    const nextMemory = kept.get(ARBITER);
    if (isVisitor(nextVisitor)) visitor = nextVisitor;
    if (isMemory(nextMemory)) memory = nextMemory;
    if (nextVisitor || nextMemory) onChange();
  };
  const isVisitor = (value: unknown): value is VisitorRecord => typeof value === "object" && value !== null && "session" in value;

  const enqueue = async (event: NorenEvent): Promise<Receipt> => {
    const stamped = await change((found) => {
      const after = afterEvent(found.visitor, event);
      if (!after) return undefined;
      const complete: NorenEvent = { ...event, visitor: after.id, session: after.session };
      found.put(VISITOR, after);
      found.put(EVENTS + event.id, complete);
      return complete;
    });
    if (!stamped || !allowed()) return "dropped";
    if (!onDisk) {
      delivery?.keep(stamped);
      return "memory";
    }
    delivery?.queued(stamped);
    return "disk";
  };

  const leave = (): void => {
    delivery?.drop();
    delivery?.stop();
    delivery = undefined;
    begun = undefined;
    visitor = undefined;
    memory = emptyMemory;
    waiting = [];
  };

  return {
    get visitor() {
      return visitor;
    },
    get memory() {
      return memory;
    },
    async record(event) {
      if (allowed()) return enqueue(event);
      if (consent.denied) return "dropped";
      waiting.push(event);
      // Impressions go first: an answer that someone gave is worth more.
      if (waiting.length > WAITING)
        waiting.splice(
          Math.max(
            0,
            waiting.findIndex(({ name }) => /^(view_|campaign_)/.test(name)),
          ),
          1,
        );
      return "memory";
    },
    change,
    async follow() {
      if (consent.state.storage) {
        begun ??= begin();
        await begun;
      } else if (begun) {
        leave();
        await records.clear().catch(() => undefined);
        onChange();
      }
      if (consent.denied) waiting = [];
      if (!allowed()) {
        delivery?.stop();
        delivery = undefined;
        return;
      }
      delivery ??= createDelivery({ endpoint, site: config.site, records, window, fetch, now, random });
      const held = waiting;
      waiting = [];
      for (const event of held) await enqueue(event);
    },
    async forget() {
      leave();
      await records.clear().catch(() => undefined);
      onChange();
    },
    everything: () => (consent.state.storage ? records.list("", 10_000).catch(() => []) : Promise.resolve([])),
    stop: () => delivery?.stop(),
  };
}
