export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A tab in any state may be in the way of what the harness wants of it: waits for `work`, whatever becomes of it, but no longer than `ms`. */
export const within = (ms: number, work: Promise<unknown>): Promise<unknown> => Promise.race([work.catch(() => undefined), sleep(ms)]);
