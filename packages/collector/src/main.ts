#!/usr/bin/env node
import { parseCommandLine, usage } from "./command-line.ts";
import { findTag, readTag } from "./link/read-tag.ts";
import { readStore } from "./read-store.ts";
import { startCollector } from "./start-collector.ts";
import { readWebhooks } from "./webhooks/read-webhooks.ts";

try {
  const { help, stores, ...options } = parseCommandLine(process.argv.slice(2), process.env);
  if (help) console.log(usage);
  else await run(stores, options);
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}

async function run(
  stores: ReturnType<typeof parseCommandLine>["stores"],
  options: Omit<ReturnType<typeof parseCommandLine>, "help" | "stores">,
): Promise<void> {
  const configs = await Promise.all(stores.map(({ config }) => readStore(config)));
  const sites = stores.map(({ origins }, index) => ({ site: configs[index]?.site ?? "", origins }));
  const webhooks = options.webhooks === undefined ? undefined : await readWebhooks(options.webhooks);
  const tag = options.tag ?? findTag(process.cwd());
  const hasLinks = tag !== undefined && (await readTag(tag).script()) !== undefined;
  if (options.tag !== undefined && !hasLinks)
    throw new Error(`${options.tag} holds no built tag: a folder with manifest.json and its chunks.`);
  const { url, token, close } = await startCollector({ ...options, sites, config: configs, webhooks, tag });
  console.log(`Collector  ${url}`);
  console.log(`Link pages ${hasLinks ? `${url}/s/<site>/<campaign>` : "none without the built tag; --tag names its folder"}`);
  console.log(`Report     ${url}/report?token=${encodeURIComponent(token)}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      close().catch((error: unknown) => {
        console.error(describe(error));
        process.exitCode = 1;
      });
    });
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "EADDRINUSE" && "port" in error) return `Port ${error.port} is in use. Choose another with --port.`;
  return error.message;
}
