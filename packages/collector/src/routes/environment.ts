import type { HttpBindings } from "@hono/node-server";
import type { Limits } from "../limits.ts";
import type { RateLimit } from "../rate-limit.ts";
import type { Site } from "../sites.ts";
import type { ForgetVisitor } from "../store/forget-visitor.ts";
import type { InsertEvents } from "../store/insert-events.ts";
import type { Writer } from "../store/writer.ts";

/** What Hono hands to a route. */
export interface Environment {
  Bindings: HttpBindings;
}

/** What the routes of the wire work with. */
export interface WireParts {
  sites: readonly Site[];
  limits: Limits;
  siteRate: RateLimit;
  remoteRate: RateLimit;
  /** Trusted reverse proxies in front. */
  proxies: number;
  writer: Writer;
  insert: InsertEvents;
  forget: ForgetVisitor;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Told what went wrong inside. */
  log: (message: string) => void;
}
