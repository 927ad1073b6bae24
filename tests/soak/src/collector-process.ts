import { startCollector } from "@noren/collector";

const [database = "", port = "0", origin = ""] = process.argv.slice(2);
const rate = { burst: 1_000_000, perSecond: 100_000 };

// All tabs of a soak have one address, which the usual limit takes for one remote.
const { url } = await startCollector({
  sites: [{ site: "soak", origins: [origin] }],
  database,
  port: Number(port),
  limits: { site: rate, remote: rate },
});
console.log(`listens ${url}`);
