import type { Limits } from "../limits.ts";
import { correctTime } from "./correct-time.ts";
import { isWithinDepth } from "./depth.ts";
import { describeIssue } from "./describe-issue.ts";
import type { EventRow } from "./event-row.ts";
import type { Batch } from "./read-batch.ts";
import { eventSchema } from "./schema.ts";

export interface Judgement {
  /** Events to store, each id once, in the order sent. */
  rows: EventRow[];
  /** Why each of the others is refused, by id; an event without a readable id goes by its place in the batch, such as `#3`. */
  rejected: Map<string, string>;
}

/** Ids are answered as sent, so that a client finds its own; longer ones cannot be ids. */
const LONGEST_ID = 100;

/**
 * Looks at each event of a batch by itself. Of an id that stands twice, the first valid event counts. Times are corrected (`correctTime`).
 */
export function judgeEvents(batch: Batch, receivedAt: number, limits: Pick<Limits, "eventBytes" | "eventDepth">): Judgement {
  const rows = new Map<string, EventRow>();
  const rejected = new Map<string, string>();
  batch.events.forEach((event, index) => {
    const judged = judge(event, batch, receivedAt, limits);
    if (typeof judged === "string") rejected.set(idOf(event) ?? `#${index}`, judged);
    else if (!rows.has(judged.id)) rows.set(judged.id, judged);
  });
  for (const id of rows.keys()) rejected.delete(id);
  return { rows: [...rows.values()], rejected };
}

function judge(event: unknown, batch: Batch, receivedAt: number, limits: Pick<Limits, "eventBytes" | "eventDepth">): EventRow | string {
  if (!isWithinDepth(event, limits.eventDepth)) return `nested deeper than ${limits.eventDepth}`;
  if (Buffer.byteLength(JSON.stringify(event)) > limits.eventBytes) return `larger than ${limits.eventBytes} bytes`;
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return describeIssue(parsed.error);
  const { id, name, at, visitor, session, page, source, campaign, variant, context, data } = parsed.data;
  return {
    site: batch.site,
    id,
    name,
    at: Math.round(at),
    correctedAt: correctTime(at, batch.sentAt, receivedAt),
    visitor: visitor ?? null,
    session: session ?? null,
    // Query and fragment may name a person; a tag leaves them out, and so does the collector.
    page: pageOf(page.replace(/[?#].*$/s, "") || "/", visitor ?? session),
    source,
    campaign: campaign ?? null,
    variant: variant ?? null,
    context: context ? JSON.stringify(context) : null,
    data: JSON.stringify(data),
    receivedAt,
  };
}

/** Without visitor and session nobody is to be known by the path either: parts that may be an order, a basket or an account are left out. */
function pageOf(page: string, who: string | undefined): string {
  return who === undefined ? page.replace(/(?<=[^/:]\/)(?=[^/]*\d{3}|\w{20})[^/]+/g, "*") : page;
}

function idOf(event: unknown): string | undefined {
  if (typeof event !== "object" || event === null || !("id" in event)) return undefined;
  return typeof event.id === "string" && event.id.length <= LONGEST_ID ? event.id : undefined;
}
