import { startCollector } from "@noren/collector";

/** A collector without allowances, in a process of its own. Answers any message from its parent with its processor time in microseconds. */
const [, , database = ""] = process.argv;
const endless = { burst: 1e12, perSecond: 1e9 };
const { url, close } = await startCollector({
  sites: [{ site: "shop", origins: ["https://shop.example"] }],
  database,
  port: 0,
  limits: { site: endless, remote: endless },
});
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.on("disconnect", () => void close());
process.send?.(url);
