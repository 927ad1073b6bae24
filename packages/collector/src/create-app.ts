import { Hono } from "hono";
import { messageOf } from "./message-of.ts";
import { allowedOrigin } from "./routes/allowed-origin.ts";
import { answerRefusal, closing } from "./routes/answer-refusal.ts";
import type { Environment, WireParts } from "./routes/environment.ts";
import { forgetVisitor } from "./routes/forget-visitor.ts";
import { type LinkParts, linkRoutes } from "./routes/link.tsx";
import { receiveEvents } from "./routes/receive-events.ts";
import { type ReportParts, reportRoutes } from "./routes/report.tsx";
import type { Refusal } from "./wire/refusal.ts";

export interface AppParts extends WireParts, ReportParts, LinkParts {
  /** Throws when the database cannot be read. */
  check: () => void;
  /** Whether the collector is about to stop: it finishes what is under way and takes nothing new. */
  isClosing: () => boolean;
}

/** The collector's routes, apart from any server: takes requests, gives answers. */
export function createApp(parts: AppParts): Hono<Environment> {
  const app = new Hono<Environment>();

  // Set before anything can fail, so that even a fault inside is an answer that the page may read, not a network fault.
  app.use(async (context, next) => {
    if (!/^\/(report|s\/|tag\/)/.test(context.req.path)) {
      context.header("Access-Control-Allow-Origin", allowedOrigin(parts.sites, context.req.header("origin")));
      context.header("Access-Control-Expose-Headers", "Retry-After");
      context.header("Vary", "Origin");
    }
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Cache-Control", "no-store");
    if (parts.isClosing()) {
      context.header("Connection", "close");
      return refuse(context, closing);
    }
    await next();
    // Answered while stopping: the connection must not carry another request into a server that is gone.
    if (parts.isClosing()) context.header("Connection", "close");
  });

  app.options("/v1/*", (context) => {
    context.header("Access-Control-Allow-Methods", "POST");
    context.header("Access-Control-Allow-Headers", "Content-Type");
    context.header("Access-Control-Max-Age", "7200");
    return context.body(null, 204);
  });
  app.post("/v1/events", (context) => receiveEvents(context, parts));
  app.post("/v1/forget", (context) => forgetVisitor(context, parts));
  for (const path of ["/v1/events", "/v1/forget"]) {
    app.all(path, (context) => {
      context.header("Allow", "POST, OPTIONS");
      return refuse(context, { status: 405, error: "wrong-method", message: "This address takes POST." });
    });
  }

  app.get("/health", (context) => {
    try {
      parts.check();
    } catch (error) {
      parts.log(`Not healthy: ${messageOf(error)}`);
      return context.json({ status: "failing" }, 503);
    }
    return context.json({ status: "ok" });
  });

  app.route("/", reportRoutes(parts));
  app.route("/", linkRoutes(parts));

  app.notFound((context) => refuse(context, { status: 404, error: "not-found", message: "There is nothing at this address." }));
  app.onError((error, context) => {
    parts.log(`${context.req.method} ${context.req.path} failed: ${error.message}`);
    return refuse(context, { status: 500, error: "fault", message: "The collector failed at this request; nothing was stored." });
  });
  return app;

  function refuse(context: Parameters<typeof answerRefusal>[0], refusal: Refusal): Response {
    return answerRefusal(context, refusal, allowedOrigin(parts.sites, context.req.header("origin")));
  }
}
