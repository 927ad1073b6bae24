const HOUR = 3_600_000;

/**
 * Does `work` now and every hour; a failure is told to `onFailure` and does not end it. Returns what ends it, which resolves when no work is under
 * way.
 */
export function repeatHourly(work: () => Promise<void>, onFailure: (error: unknown) => void): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const run = () => {
    underWay ??= work()
      .catch(onFailure)
      .finally(() => {
        underWay = undefined;
      });
  };
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
