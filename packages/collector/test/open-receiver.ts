import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { onTestFinished } from "vitest";

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  /** Ids of the events in the body. */
  ids: string[];
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** The connection is cut instead. */
  cut?: boolean;
  /** No answer before this. */
  after?: Promise<unknown>;
}

export interface Receiver {
  url: string;
  received: Received[];
  /** Resolves when so many requests arrived in all. */
  arrived(count: number): Promise<void>;
}

/** A real HTTP server in the place of a webhook's receiver. `answer` is asked for each request, by its place from 0. */
export async function openReceiver(answer: (place: number) => Answer = () => ({ status: 204 })): Promise<Receiver> {
  const received: Received[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += String(chunk);
    const place = received.length;
    const events: { id: string }[] = JSON.parse(body).events;
    received.push({ headers: request.headers, body, ids: events.map(({ id }) => id) });
    const { status, headers, cut, after } = answer(place);
    for (const { resolve } of waiting.filter(({ count }) => received.length >= count)) resolve();
    await after;
    if (cut) request.socket.destroy();
    else response.writeHead(status, headers).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The receiver has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    received,
    arrived: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
  };
}
