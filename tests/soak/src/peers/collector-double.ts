import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { addressOf, stop } from "../fault-proxy.ts";
import { sleep } from "../within.ts";

/**
 * What requests with events meet: a status, for all or for those that carry more than one event, a connection that is cut before anything is stored, or
 * after it, with half an answer or none, no answer for as long as the page waits, or one that comes late, as does what is to be stored.
 */
export type Meets =
  | 403
  | 408
  | 413
  | 425
  | 429
  | 500
  | 503
  | "413-several"
  | "reset"
  | "hang"
  | "half"
  | "lost"
  | { readonly slow: number };

export interface CollectorDouble {
  readonly url: string;
  /** What events meet now; others are stored. */
  meets: Meets | undefined;
  /** How often each number was received and stored; repeats are counted, whatever id they carry. */
  readonly stored: ReadonlyMap<string, number>;
  /** How many events Noren said that it dropped. */
  readonly declared: number;
  /** Cuts the connections that wait for an answer which will not come; tells how many. */
  cut(): number;
  /** Closes the port, and cuts all connections. */
  die(): Promise<void>;
  /** Opens the same port again. */
  rise(): Promise<void>;
  close(): Promise<void>;
}

const segmentSettings = {
  integrations: { "Segment.io": { apiKey: "soak", unbundledIntegrations: [], addBundledMetadata: true } },
  plan: { track: { __default: { enabled: true, integrations: {} } }, identify: { __default: { enabled: true } } },
  edgeFunction: {},
  analyticsNextEnabled: true,
  enabledMiddleware: {},
  remotePlugins: [],
};
const rudderConfig = {
  source: {
    id: "soak",
    name: "soak",
    writeKey: "soak",
    enabled: true,
    workspaceId: "soak",
    config: {},
    connections: [],
    destinations: [],
  },
};

/** What a request carries, as text: JSON as it is, gzipped, or in a form field as base64. */
export function readBody(body: Buffer): string {
  const plain = body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
  const text = plain.toString();
  if (!text.startsWith("data=")) return text;
  const field = decodeURIComponent(text.slice(5).split("&")[0] ?? "");
  return field.startsWith("{") || field.startsWith("[") ? field : Buffer.from(field, "base64").toString();
}

/** The numbers of events in a request, each once. */
export const numbersIn = (text: string): string[] => [...new Set(text.match(/nr\.[a-z]+\.[\w-]+\.\d+\.end/g) ?? [])];

/** Serves each subject's page and takes its events, in the protocols of all of them. */
export async function startCollectorDouble(scripts: ReadonlyMap<string, string>): Promise<CollectorDouble> {
  const stored = new Map<string, number>();
  let meets: Meets | undefined;
  let declared = 0;
  const hanging = new Set<ServerResponse>();

  const take = (text: string): string => {
    for (const number of numbersIn(text)) stored.set(number, (stored.get(number) ?? 0) + 1);
    return JSON.stringify({ success: true, status: 1 });
  };
  /** Noren's collector says of each id what became of it. */
  const takeNoren = (text: string): string => {
    take(text);
    const { events }: { events: { id: string; name: string; data: Record<string, number> }[] } = JSON.parse(text);
    for (const { name, data } of events) if (name === "events_dropped") for (const count of Object.values(data)) declared += count;
    return JSON.stringify({ receivedAt: Date.now(), results: Object.fromEntries(events.map(({ id }) => [id, { fate: "stored" }])) });
  };

  const answer = async (incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): Promise<void> => {
    const [, first = "", subject = ""] = (incoming.url ?? "").split(/[/?]/);
    const json = (text: string) => void outgoing.writeHead(200, { "content-type": "application/json" }).end(text);
    if (first === "page") {
      const markup = `<!doctype html><html lang="en"><title>Peers</title><script src="/script/${subject}"></script>`;
      return void outgoing.writeHead(200, { "content-type": "text/html" }).end(markup);
    }
    if (first === "script") {
      const headers = { "content-type": "text/javascript", "cache-control": "max-age=600" };
      return void outgoing.writeHead(200, headers).end(scripts.get(subject));
    }
    if (first !== "collect") return void outgoing.writeHead(204).end();
    const text = readBody(body);
    const numbers = numbersIn(text);
    if (numbers.length === 0) {
      const { url = "" } = incoming;
      return void json(JSON.stringify(url.includes("/settings") ? segmentSettings : url.includes("/sourceConfig") ? rudderConfig : {}));
    }
    const fault = meets === "413-several" ? (numbers.length > 1 ? 413 : undefined) : meets;
    if (fault === "reset") return void incoming.socket.resetAndDestroy();
    if (fault === "hang") {
      hanging.add(outgoing);
      return void outgoing.once("close", () => hanging.delete(outgoing));
    }
    if (typeof fault === "number") return void outgoing.writeHead(fault, fault === 429 ? { "retry-after": "1" } : {}).end();
    if (typeof fault === "object") await sleep(fault.slow);
    const said = subject === "noren" ? takeNoren(text) : take(text);
    if (fault === "lost") return void outgoing.destroy();
    if (fault === "half") {
      outgoing.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(said) });
      return void outgoing.write(said.slice(0, said.length / 2), () => outgoing.destroy());
    }
    json(said);
  };

  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("error", () => outgoing.destroy());
    incoming.on("end", () => void answer(incoming, Buffer.concat(parts), outgoing));
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = addressOf(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    get meets() {
      return meets;
    },
    set meets(value) {
      meets = value;
    },
    stored,
    get declared() {
      return declared;
    },
    cut() {
      for (const outgoing of hanging) outgoing.destroy();
      return hanging.size;
    },
    die: () => stop(server),
    rise: () => listen(port),
    close: () => stop(server),
  };
}
