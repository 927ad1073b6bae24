import * as z from "zod";

const some = z.number().check(z.gte(0)).catch(0);

/** Data of `events_dropped`: how many events a device gave up, by why. Stored data may differ; what does counts as none. */
const droppedData = z.object({ count: some, bytes: some, age: some, large: some }).catch({ count: 0, bytes: 0, age: 0, large: 0 });
const droppedRow = z.object({ data: z.string(), device: z.string() });

/** Adds up stored `events_dropped`; undefined when there is nothing to tell. */
export function droppedEvents(rows: Iterable<unknown>): { events: number; devices: number } | undefined {
  let events = 0;
  const devices = new Set<string>();
  for (const row of rows) {
    const { data, device } = droppedRow.parse(row);
    const { count, bytes, age, large } = droppedData.parse(JSON.parse(data));
    const given = count + bytes + age + large;
    events += given;
    if (given > 0) devices.add(device);
  }
  return events > 0 ? { events, devices: devices.size } : undefined;
}
