import { createHmac } from "node:crypto";
import { keyOf } from "./webhook.ts";

/**
 * Headers of one request as the Standard Webhooks specification 1.0 names them (standardwebhooks.com): the signature is HMAC-SHA256, base64, over
 * `id.timestamp.body`, so that a receiver knows who wrote the body and when.
 * @param at milliseconds since 1970
 */
export function sign(secret: string, id: string, at: number, body: string): { [header: string]: string } {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
