import type { NorenEvent } from "@noren/core";
import { type ChunkCore, EVENTS } from "@noren/core/inspect";

export interface QueueState {
  /** Undefined while nothing may be read, or nothing was read yet. */
  count?: number;
  /** When the oldest event that waits happened, milliseconds since 1970. */
  oldest?: number;
  /** `status` 0 where no answer came. */
  answer?: { at: number; status: number; fates: { [fate: string]: number } };
}

type Watched = Pick<ChunkCore, "environment" | "endpoint" | "facts">;

const isEvent = (value: unknown): value is NorenEvent => typeof value === "object" && value !== null && "at" in value && "name" in value;

/**
 * Reads what waits on the device, where storage is granted, and listens to what the collector answers: the environment's `fetch` is passed
 * through, and each answer read from a copy.
 */
export function watchQueue({ environment, endpoint, facts }: Watched, onChange: (state: QueueState) => void) {
  let state: QueueState = {};
  const { fetch, now } = environment;
  const change = (next: Partial<QueueState>) => {
    state = { ...state, ...next };
    onChange(state);
  };
  const hear = async (response: Response): Promise<void> => {
    const text = await response.clone().text();
    const fates: { [fate: string]: number } = {};
    try {
      const { results }: { results?: { [id: string]: { fate: string } } } = JSON.parse(text);
      for (const { fate } of Object.values(results ?? {})) fates[fate] = (fates[fate] ?? 0) + 1;
    } catch {
      // An answer that is no JSON has no fates; its status tells.
    }
    change({ answer: { at: now(), status: response.status, fates } });
  };
  environment.fetch = async (...given) => {
    const [url] = given;
    const ours = `${url}`.startsWith(`${endpoint}/v1/events`);
    try {
      const response = await fetch(...given);
      if (ours) hear(response).catch(() => undefined);
      return response;
    } catch (error) {
      if (ours) change({ answer: { at: now(), status: 0, fates: {} } });
      throw error;
    }
  };
  const wrapper = environment.fetch;
  return {
    /** Reads the records again. Without storage consent it reads nothing. */
    async read(): Promise<void> {
      const { answer } = state;
      state = answer ? { answer } : {};
      if (facts().consent.storage) {
        const events = (await environment.records.list(EVENTS, 1_000)).filter(isEvent);
        const [first] = events;
        state = { ...state, count: events.length, ...(first && { oldest: first.at }) };
      }
      onChange(state);
    },
    stop() {
      if (environment.fetch === wrapper) environment.fetch = fetch;
    },
  };
}
