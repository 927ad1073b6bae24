import { createServer } from "node:http";
import { addressOf, stop } from "./fault-proxy.ts";

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the soak's page. Its query becomes `window.given`; with `blocked` in it, the page's storage refuses to open. `given` adds what is
 * so at the moment of the request, and each load has a name of its own, even of the same address.
 */
export async function startPageServer(script: string, given: () => object): Promise<PageServer> {
  let loads = 0;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/soak.js") {
      response.writeHead(200, { "content-type": "text/javascript", "cache-control": "max-age=600" }).end(script);
      return;
    }
    if (pathname !== "/") {
      response.writeHead(204).end();
      return;
    }
    const values = { ...given(), name: `${searchParams.get("name")}.${loads++}`, every: Number(searchParams.get("every")) };
    const blocked = searchParams.has("blocked")
      ? 'IDBFactory.prototype.open = () => { throw new DOMException("blocked", "SecurityError"); };'
      : "";
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(
        `<!doctype html><html lang="en"><title>Soak</title><script>${blocked}window.given = ${JSON.stringify(values)};</script><script src="/soak.js"></script>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${addressOf(server.address()).port}`, close: () => stop(server) };
}
