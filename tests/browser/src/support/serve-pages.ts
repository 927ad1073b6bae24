import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { type PageServer, serve } from "./serve.ts";
import { tagFolder } from "./tag-folder.ts";

/** A page's markup; JSON, read anew for each request; any other body as it stands; or what becomes of the request instead. */
export type Served = string | { readonly json: unknown } | { readonly type: string; readonly body: string } | "missing" | "cut off";

function answer(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  // Scripts may come from another origin, as they do from a content delivery network.
  response.writeHead(status, { "content-type": type, "access-control-allow-origin": "*", "cache-control": "max-age=600" }).end(body);
}

/** A bowl in a colour, as a picture that a page may show. */
const bowl = (hue: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="hsl(${hue} 25% 88%)" d="M0 0h40v40H0z"/><path fill="hsl(${hue} 35% 45%)" d="M8 16h24c0 9-4 14-8 15v2h-8v-2c-4-1-8-6-8-15z"/></svg>`;

/** Serves what `find` gives for a path, and the built tag under `/noren/` where it gives nothing. */
export async function servePages(port: number, find: (path: string) => Served | undefined): Promise<PageServer> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const served = find(path);
    if (served === "cut off") return response.destroy();
    if (served === "missing") return answer(response, 404, "text/html", "<h1>Not found</h1>");
    if (typeof served === "object" && "body" in served) return answer(response, 200, `${served.type}; charset=utf-8`, served.body);
    if (typeof served === "object") return answer(response, 200, "application/json", JSON.stringify(served.json));
    if (typeof served === "string") return answer(response, 200, "text/html; charset=utf-8", `<!doctype html><html lang="en">${served}`);
    const hue = /^\/glaze\/(\d+)\.svg$/.exec(path)?.[1];
    if (hue) return answer(response, 200, "image/svg+xml", bowl(hue));
    if (path === "/favicon.ico") return response.writeHead(204).end();
    const file = /^\/noren\/([\w.-]+\.js)$/.exec(path)?.[1];
    const script = file && (await readFile(join(tagFolder, file)).catch(() => undefined));
    if (script) return answer(response, 200, "text/javascript; charset=utf-8", script);
    return answer(response, 404, "text/html", "<h1>Not found</h1>");
  });
  return serve(server, port);
}
