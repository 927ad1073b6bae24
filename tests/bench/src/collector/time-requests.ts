import { Agent } from "node:http";
import { join } from "node:path";
import { post } from "./post.ts";
import { runCollector } from "./run-collector.ts";
import { sampleEvents } from "./sample-events.ts";
import type { Throughput } from "./throughput.ts";

/** Posts batches of `size` events to a collector of its own, `together` at a time. */
export async function timeRequests(folder: string, together: number, size: number, seconds: number): Promise<Throughput> {
  const { url, cost, stop } = await runCollector(join(folder, `served-${together}-${size}.sqlite`));
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  try {
    let stored = 0;
    const client = async (until: number) => {
      while (performance.now() < until) {
        const body = JSON.stringify({ version: 1, site: "shop", sentAt: Date.now(), events: sampleEvents(size) });
        const text = await post(`${url}/v1/events`, body, agent);
        const fates = text.split('"stored"').length - 1;
        if (fates !== size) throw new Error(`The collector answered ${text}`);
        stored += fates;
      }
    };
    const clients = (milliseconds: number) => {
      const until = performance.now() + milliseconds;
      return Promise.all(Array.from({ length: together }, () => client(until)));
    };
    await clients(500);
    stored = 0;
    const [before, start] = [await cost(), performance.now()];
    await clients(seconds * 1000);
    const taken = performance.now() - start;
    return { events: (1000 * stored) / taken, cost: ((await cost()) - before) / stored };
  } finally {
    agent.destroy();
    await stop();
  }
}
