import { Agent } from "node:http";
import { post } from "../collector/post.ts";
import { sampleEvents } from "../collector/sample-events.ts";

/** Milliseconds between two events of the watch. */
const PAUSE = 20;

export interface Watched<Result> {
  result: Result;
  /** Milliseconds that `work` took. */
  taken: number;
  /** The longest that an event waited for its answer meanwhile, in milliseconds. */
  worst: number;
}

/**
 * Sends one event after the other while `work` goes on, from shortly before until the one that was under way at its end is answered.
 * @throws Error when one was not stored.
 */
export async function watchIntake<Result>(url: string, work: () => Promise<Result>): Promise<Watched<Result>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let isOver = false;
  let worst = 0;
  const send = async () => {
    const body = JSON.stringify({ version: 1, site: "shop", sentAt: Date.now(), events: sampleEvents(1) });
    const start = performance.now();
    const answer = await post(`${url}/v1/events`, body, agent);
    if (!answer.includes('"stored"')) throw new Error(`The collector answered ${answer}`);
    worst = Math.max(worst, performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  };
  try {
    await send();
    worst = 0;
    const sending = (async () => {
      while (!isOver) await send();
    })();
    // Seen to by whoever awaits it below; until then a failure of it must not end the program.
    sending.catch(() => {});
    const start = performance.now();
    const result = await work().finally(() => {
      isOver = true;
    });
    const taken = performance.now() - start;
    await sending;
    return { result, taken, worst };
  } finally {
    agent.destroy();
  }
}
