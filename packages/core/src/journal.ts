import { type ArbiterMemory, emptyMemory } from "./arbiter/memory.ts";
import type { Consent } from "./consent/consent.ts";
import { createDelivery, type Delivery, EVENTS } from "./delivery/delivery.ts";
import { type Change, VISITOR } from "./delivery/records.ts";
import type { Environment } from "./environment.ts";
import type { NorenEvent, Receipt } from "./events/event.ts";
import { afterEvent, atMoment, isVisitor, newVisitor, type VisitorRecord } from "./identity/visitor.ts";
import { isRecord } from "./record.ts";

const WAITING = 100;
const ARBITER = "arbiter";

/** A change under the visitor's record, with the arbiter's memory as it stands on disk. */
export type JournalChange = Change & { memory: ArbiterMemory; remember(memory: ArbiterMemory): void };

/** The gate between what happens on the page and what is written and sent: nothing passes it without consent. */
export interface Journal {
  readonly visitor: VisitorRecord | undefined;
  readonly memory: ArbiterMemory;
  record(event: NorenEvent): Promise<Receipt>;
  /** Changes records in one transaction, if storage is granted and the visitor's record is still there. */
  change<Result>(work: (change: JournalChange) => Promise<Result> | Result): Promise<Result | undefined>;
  /** Follows the consent's present state. Resolves when what was granted or withdrawn has taken effect. */
  follow(): Promise<void>;
  forget(): Promise<void>;
  stop(): void;
}

const isMemory = (value: unknown): value is ArbiterMemory => isRecord(value) && "campaigns" in value;

/** `onChange` is called when the visitor's record or the arbiter's memory changed. */
export function createJournal(
  environment: Environment,
  { endpoint, site }: { endpoint: string; site: string },
  consent: Consent,
  uuid: () => string,
  onChange: () => void,
): Journal {
  const { records, now } = environment;
  let visitor: VisitorRecord | undefined;
  let memory = emptyMemory;
  let delivery: Delivery | undefined;
  let begun: Promise<unknown> | undefined;
  let waiting: NorenEvent[] = [];
  /** Stands in for the disk once that failed, for the life of this document. */
  let fallback: Map<string, unknown> | undefined;

  const allowed = () => consent.state.storage && consent.state.analytics;

  const change = async <Result>(work: (change: JournalChange) => Promise<Result> | Result, make?: () => VisitorRecord) => {
    let changed = false;
    const run = async (found: Change): Promise<Result> => {
      const known = await found.get(ARBITER);
      const put: Change["put"] = (key, value) => {
        // An event has a session too: only the key tells what it is.
        if (key === VISITOR && isVisitor(value)) visitor = value;
        if (key === ARBITER && isMemory(value)) memory = value;
        changed ||= key === VISITOR || key === ARBITER;
        found.put(key, value);
      };
      if (isMemory(known)) memory = known;
      return work({
        ...found,
        visitor: atMoment(found.visitor, uuid, now()),
        put,
        memory,
        remember: (next) => put(ARBITER, next),
      });
    };
    const inMemory = (kept: Map<string, unknown>) => {
      const known = kept.get(VISITOR);
      const found = isVisitor(known) ? known : (visitor ?? make?.());
      return found && run({ visitor: found, get: async (key) => kept.get(key), put: (key, value) => kept.set(key, value) });
    };
    const result = await (fallback
      ? inMemory(fallback)
      : records.change(run, make).catch(() => {
          fallback = new Map();
          return inMemory(fallback);
        }));
    if (changed) onChange();
    return result;
  };

  const enqueue = async (event: NorenEvent): Promise<Receipt> => {
    await begun;
    const stamped = await change(({ visitor, put }) => {
      const after = afterEvent(visitor, event);
      if (!after || !allowed()) return undefined;
      const complete: NorenEvent = { ...event, visitor: after.id, session: after.session };
      put(VISITOR, after);
      if (!fallback) put(EVENTS + event.id, complete);
      return complete;
    });
    if (!stamped) return "dropped";
    delivery?.take(stamped, !fallback);
    return fallback ? "memory" : "disk";
  };

  const clear = async (): Promise<void> => {
    delivery?.stop();
    delivery = begun = visitor = fallback = undefined;
    memory = emptyMemory;
    waiting = [];
    await records.clear().catch(() => undefined);
    onChange();
  };

  return {
    get visitor() {
      return visitor;
    },
    get memory() {
      return memory;
    },
    async record(event) {
      if (begun && allowed()) return enqueue(event);
      if (consent.denied) return "dropped";
      waiting.push(event);
      // Impressions go first: an answer that someone gave is worth more.
      if (waiting.length > WAITING)
        waiting.splice(
          Math.max(
            0,
            waiting.findIndex(({ name }) => /^(view|campaign)_/.test(name)),
          ),
          1,
        );
      return "memory";
    },
    async change(work) {
      await begun;
      return consent.state.storage && visitor ? change(work) : undefined;
    },
    async follow() {
      if (consent.state.storage) {
        begun ??= change(
          ({ visitor, put }) => put(VISITOR, { ...visitor, pages: visitor.pages + 1 }),
          () => newVisitor(uuid, now()),
        );
        await begun;
      } else if (begun) {
        await clear();
      }
      if (consent.denied) waiting = [];
      if (!allowed()) {
        delivery?.stop();
        delivery = undefined;
        return;
      }
      delivery ??= createDelivery({ ...environment, endpoint, site });
      const held = waiting;
      waiting = [];
      for (const event of held) await enqueue(event);
    },
    forget: clear,
    stop: () => delivery?.stop(),
  };
}
