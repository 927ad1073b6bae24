import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FaultKind } from "./schedule.ts";

export interface Fault {
  readonly kind: FaultKind;
  /** Milliseconds that a slow request takes. */
  readonly ms: number;
  /** Whether the page may read a refusal; if not, it sees a network fault. */
  readonly cors: boolean;
  readonly retryAfter: "none" | "seconds" | "date";
}

export interface FaultProxy {
  readonly url: string;
  /** Where requests that meet no fault go. */
  target: number;
  /** The next `count` requests meet this, after those that were asked for before. */
  add(fault: Fault, count: number): void;
  /** From now on requests meet nothing; those that hang are cut off. */
  heal(): void;
  /** Requests so far, by what they met. */
  readonly met: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function holdsSeveral(body: Buffer): boolean {
  try {
    const batch: { events: unknown[] } = JSON.parse(body.toString());
    return batch.events.length > 1;
  } catch {
    return false;
  }
}

/** Stands between pages and the collector. */
export async function startFaultProxy(): Promise<FaultProxy> {
  const faults: Fault[] = [];
  const counts = new Map<string, number>();
  const hanging = new Set<ServerResponse>();
  let target = 0;

  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("error", () => outgoing.destroy());
    incoming.on("end", () => {
      const body = Buffer.concat(parts);
      const fault = faults.shift();
      // An event that is refused alone as too large is given up, and rightly so: that is no fault of the network.
      const met = fault?.kind === "413" && !holdsSeveral(body) ? undefined : fault;
      const word = met?.kind ?? "none";
      counts.set(word, (counts.get(word) ?? 0) + 1);
      void meet(met, incoming, body, outgoing);
    });
  });

  const pass = ({ url, method, headers }: IncomingMessage, body: Buffer): Promise<Answer | undefined> =>
    new Promise((resolve) => {
      const options = { host: "127.0.0.1", port: target, path: url, method, headers: { ...headers, host: `127.0.0.1:${target}` } };
      const inner = request(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(parts) }));
        answer.on("error", () => resolve(undefined));
      });
      inner.on("error", () => resolve(undefined));
      inner.end(body);
    });

  async function meet(fault: Fault | undefined, incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): Promise<void> {
    const kind = fault?.kind;
    if (kind === "reset") return void incoming.socket.resetAndDestroy();
    if (kind === "hang") return void hanging.add(outgoing);
    if (fault && /^\d/.test(fault.kind)) return refuse(fault, outgoing);
    if (fault && kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const answer = await pass(incoming, body);
    if (!answer || kind === "lost") return void outgoing.destroy();
    outgoing.writeHead(answer.status, answer.headers);
    if (kind !== "truncated") return void outgoing.end(answer.body);
    outgoing.write(answer.body.subarray(0, answer.body.length >> 1), () => outgoing.destroy());
  }

  function refuse({ kind, cors, retryAfter }: Fault, outgoing: ServerResponse): void {
    const when = { none: undefined, seconds: "1", date: new Date(Date.now() + 1_000).toUTCString() }[retryAfter];
    outgoing.writeHead(Number(kind), {
      ...(cors && { "access-control-allow-origin": "*", "access-control-expose-headers": "Retry-After" }),
      ...(when && { "retry-after": when }),
    });
    outgoing.end();
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = addressOf(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    get target() {
      return target;
    },
    set target(value) {
      target = value;
    },
    add: (fault, count) => void faults.push(...Array.from({ length: count }, () => fault)),
    heal() {
      faults.length = 0;
      for (const response of hanging) response.destroy();
      hanging.clear();
    },
    met: counts,
    close: () => stop(server),
  };
}

export function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address;
}

export function stop(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
