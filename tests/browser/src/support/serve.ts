import type { Server } from "node:http";

export interface PageServer {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Lets a server answer on this machine. Rejects where it cannot have the port. */
export async function serve(server: Server, port: number): Promise<PageServer> {
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
