const HOUR = 3_600_000;

/**
 * Does `work` now and every hour; a failure is told to `log` and does not end it. Returns what ends it, which resolves when no work is under way.
 */
export function repeatHourly(work: () => Promise<void>, log: (message: string) => void): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const run = () => {
    underWay ??= work()
      .catch((error: unknown) => log(`Could not clear the database: ${error instanceof Error ? error.message : String(error)}`))
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
