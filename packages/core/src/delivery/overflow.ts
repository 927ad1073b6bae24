import type { NorenEvent } from "../events/event.ts";
import { type Caps, caps } from "./caps.ts";
import { isEvent } from "./is-event.ts";
import { EVENTS, type Records } from "./records.ts";

/** Room that is made once a cap is passed, so that it is not passed again with the next event. */
const ROOM = 0.9;

/** What someone gave goes last, what was merely seen goes first. */
const worth = ({ name }: NorenEvent): number =>
  /^(survey_|lead_|purchase|events_dropped)/.test(name) ? 2 : /^(view_|campaign_(exposed|shown))/.test(name) ? 0 : 1;

/**
 * Drops what waits beyond the caps, the least worth and oldest first, or the one event that is too large for the collector. What was dropped is
 * counted in one event that takes its place, `events_dropped`. To be called by the holder of the lock alone. Resolves with the ids.
 */
export async function shed(
  records: Records,
  now: number,
  random: () => number,
  large?: NorenEvent,
  { count, bytes, age }: Caps = caps,
): Promise<string[]> {
  const victims: [NorenEvent, "count" | "bytes" | "age" | "large"][] = [];
  if (large) victims.push([large, "large"]);
  else {
    const events = (await records.list(EVENTS, 1e6)).filter(isEvent);
    const sizes = new Map(events.map((event) => [event, new TextEncoder().encode(JSON.stringify(event)).length]));
    let total = 0;
    for (const size of sizes.values()) total += size;
    let countLeft = events.length > count ? count * ROOM : count;
    let bytesLeft = total > bytes ? bytes * ROOM : bytes;
    // Where something found no room, nothing that is worth less takes what is left of it.
    let least = 0;
    // Listed from the oldest; sorting leaves equals as they are.
    for (const event of events.reverse().sort((a, b) => worth(b) - worth(a))) {
      const size = sizes.get(event) ?? 0;
      if (event.at < now - age) victims.push([event, "age"]);
      else if (countLeft < 1) victims.push([event, "count"]);
      else if (bytesLeft < size || worth(event) < least) {
        victims.push([event, "bytes"]);
        least = Math.max(least, worth(event));
      } else {
        countLeft--;
        bytesLeft -= size;
      }
    }
  }
  const dropped = { count: 0, bytes: 0, age: 0, large: 0 };
  await records.change(async ({ visitor, get, put }) => {
    let last: NorenEvent | undefined;
    for (const [event, reason] of victims) {
      // Another tab may have been quicker.
      if (!(await get(EVENTS + event.id))) continue;
      put(EVENTS + event.id, undefined);
      dropped[reason]++;
      last = event;
    }
    if (!last) return;
    const tail = Math.floor(random() * 2 ** 48).toString(16);
    const id = last.id.slice(0, -12) + tail.padStart(12, "0");
    const report: NorenEvent = {
      id,
      name: "events_dropped",
      at: now,
      visitor: visitor.id,
      session: visitor.session,
      page: last.page,
      source: "derived",
      data: dropped,
    };
    put(EVENTS + id, report);
  });
  return victims.map(([{ id }]) => id);
}

export { shed as default };
