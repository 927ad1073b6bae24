import type { HttpBindings } from "@hono/node-server";
import type { Limits } from "../limits.ts";
import type { RateLimit } from "../rate-limit.ts";
import type { Site } from "../sites.ts";
import type { CommitEvents } from "../store/group-commit.ts";

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
  commit: CommitEvents;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Told what went wrong inside. */
  log: (message: string) => void;
}
