import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { isToken } from "../report/is-token.ts";
import type { Environment } from "./environment.ts";

/** What a program is told without the token. */
export const refusedToken = {
  error: "wrong-token",
  message: "The report needs the token that the collector printed when it started.",
};

/** Sets what every answer of the report needs: its token is part of the address and must not travel to another page. */
export function guard(context: Context<Environment>): void {
  context.header("Referrer-Policy", "no-referrer");
}

/** Sets what a page of the report may load: nothing but its own style. Returns that style's nonce. `forms`: it may send a form to itself. */
export function guardPage(context: Context<Environment>, { forms }: { forms: boolean }): string {
  const nonce = randomBytes(16).toString("base64");
  guard(context);
  context.header("Vary", "Accept-Language");
  context.header(
    "Content-Security-Policy",
    [
      "default-src 'none'",
      `style-src 'nonce-${nonce}'`,
      "base-uri 'none'",
      `form-action '${forms ? "self" : "none"}'`,
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join("; "),
  );
  return nonce;
}

/** Whether a request has the token, as `?token=` or as `Authorization: Bearer`; asks for it if not. */
export function isAllowed(context: Context<Environment>, token: string): boolean {
  const bearer = /^Bearer (.+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
  if (isToken(context.req.query("token") ?? bearer, token)) return true;
  context.header("WWW-Authenticate", 'Bearer realm="report"');
  return false;
}
