import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startStorefront, storefrontFolder } from "../examples/storefront/src/index.ts";
import { type CampaignList, startCollector } from "../packages/collector/src/index.ts";
import { buildAll } from "./lib/build-all.ts";
import { choosePorts } from "./lib/choose-ports.ts";
import { messageOf } from "./lib/message-of.ts";
import { readArguments } from "./lib/read-options.ts";
import { root } from "./lib/root.ts";

const help = `npm start -- [options]

  --port <number>            the demo store's port (4100)
  --collector-port <number>  the collector's port (the store's, and one)
  --consent <mode>           ask (the default), or not-required: the merchant's declaration
  --policy <name>            none (the default), or strict: pages with the strictest content policy
`;

function oneOf<Choice extends string>(text: string, option: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new Error(`${option} is one of ${choices.join(", ")}, and not "${text}"`);
  return found;
}

async function start(): Promise<void> {
  const { values } = readArguments({
    help,
    options: {
      port: { type: "string", default: "4100" },
      "collector-port": { type: "string" },
      consent: { type: "string", default: "ask" },
      policy: { type: "string", default: "none" },
    },
  });
  const consent = oneOf(values.consent, "--consent", ["ask", "not-required"]);
  const policy = oneOf(values.policy, "--policy", ["none", "strict"]);
  const { store: port, collector: collectorPort } = await choosePorts(values);

  console.log("Building the tag, the packages and the demo store's data ...");
  await buildAll();

  const config: CampaignList = JSON.parse(readFileSync(join(storefrontFolder, "noren.config.json"), "utf8"));
  const data = join(root, ".cache");
  mkdirSync(data, { recursive: true });
  const origin = `http://127.0.0.1:${port}`;
  const collector = await startCollector({
    sites: [{ site: config.site, origins: [origin] }],
    config,
    database: join(data, "collector.sqlite"),
    port: collectorPort,
    tag: join(root, "packages/tag/dist"),
  });
  const shop = await startStorefront({ port, endpoint: collector.url, consent, policy }).catch(async (error: unknown) => {
    await collector.close();
    throw error;
  });

  console.log(`
  Demo store  ${shop.url}/en/  and  ${shop.url}/ja/
  Collector   ${collector.url}
  Report      ${collector.url}/report?token=${encodeURIComponent(collector.token)}

  Ctrl-C ends both.
`);

  const end = async () => {
    await Promise.allSettled([shop.close(), collector.close()]);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end());
}

start().catch((error: unknown) => {
  console.error(`noren: ${messageOf(error)}`);
  process.exitCode = 1;
});
