import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";

const compressible = /^(text\/|application\/(json|javascript|ld\+json)|image\/svg)/;
const SMALLEST = 600;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Compresses texts with Brotli, or gzip where the browser does not take it. */
export function compress(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { res } = context;
    if (!compressible.test(res.headers.get("content-type") ?? "") || res.headers.has("content-encoding") || context.req.method === "HEAD")
      return;
    res.headers.append("vary", "accept-encoding");
    const accepted = context.req.header("accept-encoding") ?? "";
    const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : undefined;
    if (!encoding || !res.body) return;
    const plain = Buffer.from(await res.arrayBuffer());
    const packed = plain.length >= SMALLEST;
    const body = !packed
      ? plain
      : encoding === "br"
        ? await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
        : await zip(plain);
    const headers = new Headers(res.headers);
    if (packed) headers.set("content-encoding", encoding);
    headers.set("content-length", String(body.length));
    context.res = undefined;
    context.res = new Response(new Uint8Array(body), { status: res.status, headers });
  };
}
