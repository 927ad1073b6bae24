import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { addressOf, stop } from "../fault-proxy.ts";

/**
 * What requests with events meet: a status, a connection that is cut before anything is stored, or after it, with half an answer or none, or no answer
 * for as long as the page waits.
 */
export type Meets = 408 | 429 | 500 | 503 | "reset" | "hang" | "half" | "lost";

export interface CollectorDouble {
  readonly url: string;
  /** What each subject's events meet now; others are stored. */
  readonly meets: Map<string, Meets>;
  /** How often each number was received and stored; repeats are counted, whatever id they carry. */
  readonly stored: ReadonlyMap<string, number>;
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
  const meets = new Map<string, Meets>();
  const stored = new Map<string, number>();

  const take = (text: string): string => {
    for (const number of numbersIn(text)) stored.set(number, (stored.get(number) ?? 0) + 1);
    return JSON.stringify({ success: true, status: 1 });
  };
  /** Noren's collector says of each id what became of it. */
  const takeNoren = (text: string): string => {
    take(text);
    const { events }: { events: { id: string }[] } = JSON.parse(text);
    return JSON.stringify({ receivedAt: Date.now(), results: Object.fromEntries(events.map(({ id }) => [id, { fate: "stored" }])) });
  };

  const answer = (incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): void => {
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
    if (numbersIn(text).length === 0) {
      const { url = "" } = incoming;
      return void json(JSON.stringify(url.includes("/settings") ? segmentSettings : url.includes("/sourceConfig") ? rudderConfig : {}));
    }
    const fault = meets.get(subject);
    if (fault === "reset") return void incoming.socket.resetAndDestroy();
    if (fault === "hang") return;
    if (typeof fault === "number") return void outgoing.writeHead(fault, fault === 429 ? { "retry-after": "1" } : {}).end();
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
    incoming.on("end", () => answer(incoming, Buffer.concat(parts), outgoing));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${addressOf(server.address()).port}`, meets, stored, close: () => stop(server) };
}
