/** @jsxImportSource hono/jsx */
import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import { createFormat } from "../report/format.ts";
import { isToken } from "../report/is-token.ts";
import { pickStrings } from "../report/locales/index.ts";
import type { ReadReport } from "../report/read-report.ts";
import { RefusedPage } from "../report/refused-page.tsx";
import { ReportPage } from "../report/report-page.tsx";
import type { Environment } from "./environment.ts";

/** What the report's routes work with. */
export interface ReportParts {
  token: string;
  readReport: ReadReport;
  /** Milliseconds since 1970. */
  now: () => number;
  /** IANA name, for the times shown. Default: the machine's. */
  timeZone?: string | undefined;
}

/** `GET /report` for people and `GET /report.json` for programs. Both want the token, as `?token=` or as `Authorization: Bearer`. */
export function reportRoutes({ token, readReport, now, timeZone }: ReportParts): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.get("/report", (context) => {
    const nonce = randomBytes(16).toString("base64");
    const strings = pickStrings(context.req.header("accept-language"));
    context.header("Content-Security-Policy", policy(nonce));
    // The token is part of the address: it must not travel to another page, and no cache may keep the answer.
    context.header("Referrer-Policy", "no-referrer");
    context.header("Vary", "Accept-Language");
    if (!isAllowed(context, token)) {
      context.header("WWW-Authenticate", 'Bearer realm="report"');
      return context.html(`<!doctype html>${<RefusedPage strings={strings} nonce={nonce} />}`, 401);
    }
    const page = <ReportPage report={readReport(now())} strings={strings} format={createFormat(strings.locale, timeZone)} nonce={nonce} />;
    return context.html(`<!doctype html>${page}`);
  });

  routes.get("/report.json", (context) => {
    context.header("Referrer-Policy", "no-referrer");
    if (!isAllowed(context, token)) {
      context.header("WWW-Authenticate", 'Bearer realm="report"');
      return context.json({ error: "wrong-token", message: "The report needs the token that the collector printed when it started." }, 401);
    }
    return context.json(readReport(now()));
  });

  return routes;
}

function isAllowed(context: Context<Environment>, token: string): boolean {
  const bearer = /^Bearer (.+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
  return isToken(context.req.query("token") ?? bearer, token);
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
