import { parseArgs } from "node:util";

export const usage = `noren-collector --config noren.config.json --origin https://shop.example [--config … --origin …]

  --config    a store's configuration; give it once for each store
  --origin    where the store's pages are served from; stands after its --config, as often as the store has origins
  --database  path of the SQLite file (noren.sqlite)
  --port      port to listen on (4500; 0 takes a free one)
  --host      address to listen on (127.0.0.1)
  --token     secret that opens the report (default: NOREN_TOKEN, else new at each start)
  --proxies   number of trusted reverse proxies in front (0)
  --retention days after its arrival when an event is deleted (none is)
  --tag       folder of the built tag, for link pages (default: that of the package noren installed here)
  --webhooks  path of a JSON file: addresses that are told of stored events
  --help      this text`;

export interface CommandLine {
  help: boolean;
  /** Each configuration's path with the origins that followed it. */
  stores: { config: string; origins: string[] }[];
  database: string;
  port: number;
  host: string;
  token?: string;
  proxies: number;
  /** Days. */
  retention?: number;
  webhooks?: string;
  tag?: string;
}

/** Reads the arguments. Throws Error with one line that says what is wrong. */
export function parseCommandLine(args: readonly string[], environment: { readonly NOREN_TOKEN?: string | undefined } = {}): CommandLine {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: {
      config: { type: "string", multiple: true },
      origin: { type: "string", multiple: true },
      database: { type: "string", default: "noren.sqlite" },
      port: { type: "string", default: "4500" },
      host: { type: "string", default: "127.0.0.1" },
      token: { type: "string" },
      proxies: { type: "string", default: "0" },
      retention: { type: "string" },
      webhooks: { type: "string" },
      tag: { type: "string" },
      help: { type: "boolean", default: false },
    },
    tokens: true,
  });
  const stores: CommandLine["stores"] = [];
  for (const token of tokens) {
    if (token.kind !== "option" || token.value === undefined) continue;
    if (token.name === "config") stores.push({ config: token.value, origins: [] });
    if (token.name !== "origin") continue;
    const store = stores.at(-1);
    if (!store) throw new Error("--origin stands after the --config of its store.");
    store.origins.push(token.value);
  }
  if (!values.help && stores.length === 0) throw new Error("Which store? Give --config noren.config.json --origin https://shop.example.");
  const token = values.token ?? environment.NOREN_TOKEN;
  return {
    help: values.help,
    stores,
    database: values.database,
    port: wholeNumber("--port", values.port, 0, 65_535),
    host: values.host,
    ...(token === undefined ? {} : { token }),
    proxies: wholeNumber("--proxies", values.proxies, 0, 10),
    ...(values.retention === undefined ? {} : { retention: wholeNumber("--retention", values.retention, 1, 36_500) }),
    ...(values.webhooks === undefined ? {} : { webhooks: values.webhooks }),
    ...(values.tag === undefined ? {} : { tag: values.tag }),
  };
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > most || Number(text) < least)
    throw new Error(`${option} is a whole number from ${least} to ${most}. Found ${JSON.stringify(text)}.`);
  return Number(text);
}
