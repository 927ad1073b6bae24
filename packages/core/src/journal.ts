import { type ArbiterMemory, emptyMemory, type Note, patch } from "./arbiter/memory.ts";
import { noteConversion } from "./arbiter/note-conversion.ts";
import type { Consent } from "./consent/consent.ts";
import type { Delivery } from "./delivery/delivery.ts";
import { type Change, EVENTS, EVENTS_END, VISITOR } from "./delivery/records.ts";
import type { Environment } from "./environment.ts";
import type { NorenEvent, Receipt } from "./events/event.ts";
import { afterEvent, atMoment, newVisitor, type VisitorRecord } from "./identity/visitor.ts";
import type { NorenConfig } from "./schema/config.ts";

const WAITING = 100;
/** Of the time of the last event only so many milliseconds are worth a write: a session idles for thirty minutes. */
const STEP = 10_000;
const ARBITER = "arbiter";

/** A change under the visitor's record, with the arbiter's memory as it stands on disk. */
export type JournalChange = Change & {
  memory: ArbiterMemory;
  save(visitor: VisitorRecord): void;
  remember(memory: ArbiterMemory): void;
  note: Note;
};

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

const isMemory = (value: unknown): value is ArbiterMemory => "campaigns" in Object(value);

/** `onChange` is called when the visitor's record or the arbiter's memory changed. */
export function createJournal(
  environment: Environment,
  endpoint: string,
  config: NorenConfig,
  consent: Consent,
  uuid: () => string,
  onChange: () => void,
): Journal {
  const { now, parts, toJson, records: disk } = environment;
  let visitor: VisitorRecord | undefined;
  let memory = emptyMemory;
  let delivery: Promise<Delivery | undefined> | undefined;
  let last: Promise<void> | undefined;
  let waiting: NorenEvent[] = [];
  let fallback: Promise<void> | undefined;

  /** What is on disk waits for the next page where the chunk that sends it cannot be loaded. */
  const tell = (work: (found: Delivery) => void) => delivery?.then((found) => found && work(found));

  const allowed = () => consent.state.storage && consent.state.analytics;

  /** Stands in for the disk once that failed, for the life of this document. */
  const fallBack = async (): Promise<void> => {
    const { default: memoryRecords } = await parts.memory();
    environment.records = memoryRecords(visitor);
  };

  const textOf = (record: VisitorRecord | undefined) => toJson({ ...record, last: Math.floor(Number(record?.last) / STEP) });

  const change = async <Result>(work: (change: JournalChange) => Promise<Result> | Result, make?: () => VisitorRecord) => {
    let changed = false;
    const run = async (found: Change): Promise<Result> => {
      const known = await found.get(ARBITER);
      if (isMemory(known)) memory = known;
      const remember = (next: ArbiterMemory): void => {
        memory = next;
        changed = true;
        found.put(ARBITER, next);
      };
      return work({
        ...found,
        visitor: atMoment(found.visitor, uuid, now()),
        memory,
        save(next) {
          const text = textOf(next);
          if (textOf(visitor) !== text) changed = true;
          if (textOf(found.visitor) !== text) found.put(VISITOR, next);
          visitor = next;
        },
        remember,
        note: (scopes, next) => remember(patch(memory, scopes, next)),
      });
    };
    const attempt = () => environment.records.change(run, make);
    const result = await attempt().catch(() => {
      fallback ??= fallBack();
      return fallback.then(attempt);
    });
    if (changed) onChange();
    return result;
  };

  const enqueue = async (event: NorenEvent): Promise<Receipt> => {
    await last;
    const stamp = ({ id, session }: VisitorRecord): NorenEvent => ({ visitor: id, session, ...event });
    // A page that goes away may not see its transaction end: then the event goes with the farewell only.
    const early = visitor && afterEvent(visitor, event) && stamp(visitor);
    if (early) tell((found) => found.take(early));
    const stamped = await change(({ visitor, save, put, note }) => {
      const after = afterEvent(visitor, event);
      if (!after || !allowed()) return false;
      save(after);
      noteConversion(note, config, event);
      const complete = stamp(after);
      put(EVENTS + event.id, complete);
      return complete;
    });
    // Without a visitor's record all of it was withdrawn, perhaps in another tab.
    tell((found) => (stamped ? found.take(stamped) : found.drop(stamped === false ? event.id : "")));
    if (!stamped) return "dropped";
    return fallback ? "memory" : "disk";
  };

  const load = () => {
    delivery ??= parts
      .delivery()
      .then((module) => module.default(environment, endpoint, config.site, allowed))
      .catch(() => undefined);
  };

  const clear = async (): Promise<void> => {
    waiting = [];
    // Also what was written before memory stood in for the disk.
    for (const records of [environment.records, disk]) await records.clear().catch(() => undefined);
    // Not earlier: what was under way knew the visitor still.
    visitor = undefined;
    memory = emptyMemory;
    onChange();
  };

  const takeEffect = async (): Promise<void> => {
    if (allowed()) load();
    else tell((found) => found.drop());
    if (consent.state.storage) {
      if (!visitor)
        await change(
          ({ visitor, save }) => save({ ...visitor, pages: visitor.pages + 1 }),
          () => newVisitor(uuid, now()),
        );
      if (consent.denied) {
        waiting = [];
        // Also what an earlier page, or another tab, queued while that was granted.
        await change(({ cut }) => cut(EVENTS, EVENTS_END));
      }
    } else if (visitor || consent.denied) {
      // Also what an earlier page may have kept.
      await clear();
    }
  };

  /** One after the other: what is withdrawn while it is begun is cleared once it is there, and what is granted meanwhile begins after that. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last ? last.then(work, work) : work();
    return last;
  };

  return {
    get visitor() {
      return visitor;
    },
    get memory() {
      return memory;
    },
    async record(event) {
      if (last && allowed()) return enqueue(event);
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
      await last;
      return consent.state.storage && visitor ? change(work) : undefined;
    },
    async follow() {
      await inTurn(takeEffect);
      if (allowed()) for (const event of waiting.splice(0)) await enqueue(event);
    },
    forget: () =>
      inTurn(async () => {
        // Who is to be forgotten may still have to be read.
        await takeEffect();
        const { id } = visitor ?? {};
        if (id) {
          load();
          tell((found) => found.forget(id));
        }
        await clear();
        await takeEffect();
      }),
    stop() {
      // What is under way begins, queues and sends nothing any more.
      consent.state.analytics = false;
      tell((found) => found.stop());
    },
  };
}
