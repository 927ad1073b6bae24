import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type PageServer, serve } from "../../../browser/src/support/serve.ts";
import type { Variant } from "./variants.ts";

const tag = /<script async="" src="\/noren\/noren\.js"[^>]*><\/script>/;

/** The shop's pages on a port of their own, with a variant's markup in place of the tag. */
export async function serveVariant(variant: Variant, shop: string, port: number): Promise<PageServer> {
  const server = createServer((incoming, outgoing) => {
    const path = (incoming.url ?? "/").split("?")[0] ?? "/";
    if (path.startsWith("/peers/")) {
      answer(variant, path, outgoing);
      incoming.resume();
    } else pass(variant, shop, incoming, outgoing);
  });
  return serve(server, port);
}

function answer(variant: Variant, path: string, outgoing: ServerResponse): void {
  const script = variant.script(path);
  if (script) outgoing.writeHead(200, { "content-type": "text/javascript", "cache-control": "public, max-age=3600" }).end(script);
  else if (path.endsWith(".js")) outgoing.writeHead(404).end();
  else outgoing.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(variant.answers[path] ?? {}));
}

function pass(variant: Variant, shop: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const isPage = (incoming.headers.accept ?? "").includes("text/html");
  const { "accept-encoding": encoding, ...headers } = incoming.headers;
  const inner = request(
    shop + incoming.url,
    { method: incoming.method ?? "GET", headers: { ...headers, ...(!isPage && encoding && { "accept-encoding": encoding }) } },
    (response) => {
      if (!isPage) {
        outgoing.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(outgoing);
        return;
      }
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const page = Buffer.concat(parts).toString();
        if (response.statusCode === 200 && !tag.test(page)) throw new Error(`no tag to replace in ${incoming.url}`);
        const body = variant.markup === undefined ? page : page.replace(tag, () => variant.markup ?? "");
        const { "content-length": _other, etag: _of, ...rest } = response.headers;
        outgoing.writeHead(response.statusCode ?? 502, { ...rest, "content-length": Buffer.byteLength(body) }).end(body);
      });
    },
  );
  inner.on("error", () => outgoing.writeHead(502).end());
  incoming.pipe(inner);
}
