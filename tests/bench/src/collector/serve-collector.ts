import { readFile } from "node:fs/promises";
import { type CampaignList, startCollector } from "@noren/collector";

/**
 * A collector without allowances, in a process of its own; with the configuration in a file, its report. Answers any message from its parent with its
 * processor time in microseconds.
 */
const [, , database = "", configuration] = process.argv;
const endless = { burst: 1e12, perSecond: 1e9 };
const config: CampaignList | undefined = configuration === undefined ? undefined : JSON.parse(await readFile(configuration, "utf8"));
const { url, close } = await startCollector({
  sites: [{ site: "shop", origins: ["https://shop.example"] }],
  database,
  config,
  port: 0,
  token: "bench",
  timeZone: "UTC",
  limits: { site: endless, remote: endless },
});
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.on("disconnect", () => void close());
process.send?.(url);
