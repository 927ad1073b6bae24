import type { AddressInfo } from "node:net";
import type { ServerType } from "@hono/node-server";

export interface Listening {
  url: string;
  /** Takes no new request and resolves when those under way are answered, or were cut off after some seconds. */
  stop(): Promise<void>;
}

/** Milliseconds that requests under way have when the server stops. */
const GRACE = 5000;

/** Starts to listen; rejects when it cannot, such as with code `EADDRINUSE`. */
export function listen(server: ServerType, port: number, host: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve({ url: addressOf(server.address(), host), stop: () => stop(server) });
    });
  });
}

function addressOf(address: AddressInfo | string | null, host: string): string {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${address.port}`;
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    const cutOff = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), GRACE);
    server.close((error) => {
      clearTimeout(cutOff);
      if (error) reject(error);
      else resolve();
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}
